package kr.medportal.identity.captcha.keycloak.digits;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.Response.Status;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import kr.medportal.identity.captcha.Challenge;
import kr.medportal.identity.captcha.limit.Wait;
import kr.medportal.identity.keycloak.InvalidSettingException;
import kr.medportal.identity.message.MessageKey;
import org.jboss.logging.Logger;
import org.keycloak.locale.LocaleSelectorProvider;
import org.keycloak.models.KeycloakContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.services.ErrorPage;

/**
 * New digits and their recording for a page that is open, so that nothing that was typed is lost. The page proves what
 * it is by the sealed challenge that it has, answered or expired though it may be, and the browser by its cookie. The
 * challenge comes in the body: addresses are logged.
 *
 * <p>Answers 403 where challenge and browser do not belong together or the step does not ask for digits any more, 429
 * with {@code Retry-After} in seconds where somebody gets too many, 503 where a setting cannot work; as JSON, or as a
 * page where a browser shows the answer itself, as it does without JavaScript.
 */
public final class CaptchaResource {

    private static final Logger log = Logger.getLogger(CaptchaResource.class);

    private final KeycloakSession session;
    private final ChallengeDesk desk;

    CaptchaResource(KeycloakSession session, ChallengeDesk desk) {
        this.session = session;
        this.desk = desk;
    }

    /** Its address, without scheme and host, so that a page stays where the visitor is. */
    static String path(KeycloakContext context, String resource) {
        return context.getUri()
                .getBaseUriBuilder()
                .path("realms/{realm}/" + CaptchaResourceFactory.ID + "/{resource}")
                .build(context.getRealm().getName(), resource)
                .getRawPath();
    }

    /** JSON with the new picture, {@code image} as a data: URL, and its sealed challenge, {@code token}. */
    @POST
    @Path("challenge")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response challenge(@FormParam(DigitsCaptchaProvider.TOKEN_FIELD) @DefaultValue("") String token) {
        return admitted(token, asked -> {
            Challenge challenge = desk.ask(asked.challenge().place(), asked.settings());
            return answer(Status.OK)
                    .type(MediaType.APPLICATION_JSON_TYPE)
                    .entity(Map.of(
                            "image", desk.picture(challenge),
                            "token", ChallengeSeal.of(session).seal(challenge)));
        });
    }

    /**
     * The digits of the challenge, spoken: {@code audio/wav}.
     *
     * @param language of the page, as a BCP 47 tag
     * @return 410 where the time to answer is over: there is no use in hearing it
     */
    @POST
    @Path("sound")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response sound(
            @FormParam(DigitsCaptchaProvider.TOKEN_FIELD) @DefaultValue("") String token,
            @FormParam("language") @DefaultValue("") String language) {
        Locale reader = Locale.forLanguageTag(language);
        session.setAttribute(LocaleSelectorProvider.USER_REQUEST_LOCALE, language);
        return admitted(token, asked -> desk.recording(asked.challenge(), reader)
                .map(wav -> answer(Status.OK).type("audio/wav").entity(wav))
                .orElseGet(() -> refused(Status.GONE)));
    }

    private Response admitted(String token, Function<OpenChallenge, ResponseBuilder> answer) {
        try {
            return OpenChallenge.of(session, token)
                    .map(asked -> desk.admit(asked.challenge().place(), session.getContext(), asked.settings())
                            .map(this::tooMany)
                            .orElseGet(() -> answer.apply(asked)))
                    .orElseGet(() -> refused(Status.FORBIDDEN))
                    .build();
        } catch (InvalidSettingException e) {
            log.errorf(
                    "No digits in the realm %s until the CAPTCHA's configuration is mended. %s",
                    session.getContext().getRealm().getName(), e.getMessage());
            return refused(Status.SERVICE_UNAVAILABLE).build();
        }
    }

    private ResponseBuilder tooMany(Duration wait) {
        return refused(Status.TOO_MANY_REQUESTS, MessageKey.CAPTCHA_LIMITED, Wait.minutes(wait))
                .header(HttpHeaders.RETRY_AFTER, Wait.seconds(wait));
    }

    private ResponseBuilder refused(Status status) {
        return refused(status, MessageKey.CAPTCHA_NOT_HEARD);
    }

    /** With a body: Keycloak turns most answers without a type into a 500. */
    private ResponseBuilder refused(Status status, MessageKey message, Object... parameters) {
        if (isForReading()) {
            return Response.fromResponse(ErrorPage.error(session, null, status, message.key(), parameters))
                    .header(HttpHeaders.CACHE_CONTROL, "no-store");
        }
        return answer(status).type(MediaType.APPLICATION_JSON_TYPE).entity(Map.of("error", status.getReasonPhrase()));
    }

    /** Whether a browser shows the answer: it then names HTML first, which our script does not name at all. */
    private boolean isForReading() {
        return session.getContext()
                .getHttpRequest()
                .getHttpHeaders()
                .getAcceptableMediaTypes()
                .contains(MediaType.TEXT_HTML_TYPE);
    }

    private static ResponseBuilder answer(Status status) {
        return Response.status(status).header(HttpHeaders.CACHE_CONTROL, "no-store");
    }
}
