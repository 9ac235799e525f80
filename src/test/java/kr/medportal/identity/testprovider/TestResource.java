package kr.medportal.identity.testprovider;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import kr.medportal.identity.captcha.Challenge;
import kr.medportal.identity.captcha.keycloak.digits.ChallengeSeal;
import org.keycloak.common.util.Time;
import org.keycloak.models.KeycloakSession;

/** Reads what only the server can read, and moves its clock. */
public final class TestResource {

    private final KeycloakSession session;

    TestResource(KeycloakSession session) {
        this.session = session;
    }

    /** The digits of the challenge that this token carries; 404 for a token that this realm did not seal. */
    @POST
    @Path("captcha")
    @Consumes(MediaType.TEXT_PLAIN)
    @Produces(MediaType.TEXT_PLAIN)
    public String captcha(String token) {
        return ChallengeSeal.of(session).open(token).map(Challenge::digits).orElseThrow(NotFoundException::new);
    }

    /**
     * Sets an attribute that nobody may edit, receipts for example.
     *
     * @param lines the account's id, the attribute's name, then one value a line
     */
    @POST
    @Path("attribute")
    @Consumes(MediaType.TEXT_PLAIN)
    public void attribute(String lines) {
        List<String> parts = lines.lines().toList();
        session.users()
                .getUserById(session.getContext().getRealm(), parts.get(0))
                .setAttribute(parts.get(1), parts.subList(2, parts.size()));
    }

    /**
     * Sets what is logged.
     *
     * @param line the category and the level, as {@code java.util.logging} names it
     */
    @POST
    @Path("log")
    @Consumes(MediaType.TEXT_PLAIN)
    public void log(String line) {
        String[] words = line.strip().split(" ", -1);
        Logger.getLogger(words[0]).setLevel(Level.parse(words[1]));
    }

    /** Sets how many seconds the server's clock is ahead of the machine's. */
    @POST
    @Path("time")
    @Consumes(MediaType.TEXT_PLAIN)
    public void time(String seconds) {
        Time.setOffset(Integer.parseInt(seconds.strip()));
    }
}
