package kr.medportal.identity.consent.keycloak.report;

import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedWriter;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.medportal.identity.consent.ConsentQuery;
import kr.medportal.identity.consent.ConsentReceipt;
import kr.medportal.identity.consent.ConsentState;
import org.jboss.logging.Logger;
import org.keycloak.events.admin.OperationType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.services.resources.admin.AdminEventBuilder;

/**
 * Who decided what, for administrators: of every member the newest decision about each document. All parameters are
 * optional: {@code document} is an id, {@code version} the version that was decided about, {@code state} one of
 * {@code accepted}, {@code refused}, {@code withdrawn}; 400 for any other.
 */
public final class ConsentsReport {

    private static final Logger log = Logger.getLogger(ConsentsReport.class);

    private static final int MAX = 1000;

    private final KeycloakSession session;
    private final AdminEventBuilder event;
    private final String realm;

    /** @param realm its id */
    ConsentsReport(KeycloakSession session, AdminEventBuilder event, String realm) {
        this.session = session;
        this.event = event;
        this.realm = realm;
    }

    /**
     * A page of members, by username. Far pages take longer: all members before are looked at.
     *
     * @param first how many members that are looked for to pass over
     * @param max how many to give, 1 to 1000
     * @return of each {@code id}, {@code username}, {@code email}, {@code consents}: a list of {@code document},
     *     {@code version}, {@code state}, {@code time}, {@code language}, {@code textSha256}, {@code koreanSha256}
     */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public List<Map<String, Object>> page(
            @QueryParam("document") String document,
            @QueryParam("version") String version,
            @QueryParam("state") String state,
            @QueryParam("first") @DefaultValue("0") int first,
            @QueryParam("max") @DefaultValue("100") int max) {
        if (first < 0 || max < 1 || max > MAX) {
            throw new BadRequestException("first is at least 0, max is 1 to " + MAX);
        }
        List<Map<String, Object>> page = new ArrayList<>();
        int[] passed = {0};
        members(document, version, state).forEach(member -> {
            if (passed[0] < first) {
                passed[0]++;
            } else {
                page.add(json(member));
            }
            return page.size() < max;
        });
        return page;
    }

    /** All of them as CSV, one decision a line; written while it is read. Leaves an admin event. */
    @GET
    @Path("export")
    @Produces("text/csv")
    public Response export(
            @QueryParam("document") String document,
            @QueryParam("version") String version,
            @QueryParam("state") String state) {
        Members members = members(document, version, state);
        event.operation(OperationType.ACTION)
                .resource("MEDPORTAL_CONSENTS")
                .resourcePath(session.getContext().getUri())
                .success();
        StreamingOutput csv = out -> {
            Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
            MembersCsv lines = new MembersCsv(writer);
            lines.header();
            try {
                members.forEach(member -> {
                    lines.add(member);
                    return true;
                });
            } catch (RuntimeException e) {
                log.errorf(e, "The export of the consents of the realm %s breaks off", realm);
                throw e;
            }
            // Not closed where it breaks off: the answer would end as if it were whole.
            writer.flush();
        };
        return Response.ok(csv, "text/csv; charset=utf-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"consents.csv\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private Members members(String document, String version, String state) {
        ConsentQuery query = new ConsentQuery(
                Optional.ofNullable(document),
                Optional.ofNullable(version),
                Optional.ofNullable(state).map(ConsentsReport::state));
        return new Members(session.getKeycloakSessionFactory(), realm, query);
    }

    private static ConsentState state(String text) {
        return ConsentState.parse(text)
                .orElseThrow(() -> new BadRequestException("state is accepted, refused or withdrawn"));
    }

    private static Map<String, Object> json(Member member) {
        return Map.of(
                "id", member.id(),
                "username", member.username(),
                "email", Optional.ofNullable(member.email()).orElse(""),
                "consents",
                        member.decisions().stream().map(ConsentsReport::json).toList());
    }

    private static Map<String, Object> json(ConsentReceipt receipt) {
        return Map.of(
                "document", receipt.shown().id(),
                "version", receipt.shown().version(),
                "state", receipt.state().text(),
                "time", receipt.time().toString(),
                "language", receipt.shown().language(),
                "textSha256", receipt.shown().textHash(),
                "koreanSha256", receipt.shown().koreanHash());
    }
}
