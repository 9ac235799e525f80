package kr.medportal.identity.captcha.keycloak;

import java.time.Clock;
import java.util.Optional;
import kr.medportal.identity.captcha.Solve;
import org.keycloak.models.KeycloakSession;
import org.keycloak.sessions.AuthenticationSessionModel;

/** The right answer that a registration in progress carries: a note of its authentication session. */
final class RememberedSolve {

    private static final String NOTE = "medportal-captcha-solve";

    private final KeycloakSession session;
    private final AuthenticationSessionModel registration;
    private final Clock clock;

    RememberedSolve(KeycloakSession session, AuthenticationSessionModel registration, Clock clock) {
        this.session = session;
        this.registration = registration;
        this.clock = clock;
    }

    /** Whether the next submission needs no answer. */
    boolean holds() {
        return usable().isPresent();
    }

    /** Counts a submission; whether it needs no answer. */
    boolean use() {
        Optional<Solve> solve = usable().filter(this::claimSubmission);
        solve.map(Solve::used).ifPresent(this::put);
        return solve.isPresent();
    }

    /** Simultaneous submissions read the same note: one of them counts, the others need an answer. */
    private boolean claimSubmission(Solve solve) {
        return ClusterClaims.ofSubmissions(session)
                .claim(solve.id() + "." + solve.submissions(), solve.claimLifetime(clock.instant()));
    }

    void put(Solve solve) {
        registration.setAuthNote(NOTE, solve.note());
    }

    /** Takes the one account that it allows; whether nobody took it before. There is nothing to remember afterwards. */
    boolean claimAccount() {
        Optional<Solve> solve = read();
        registration.removeAuthNote(NOTE);
        return solve.filter(s -> accounts().claim(s.id(), s.claimLifetime(clock.instant())))
                .isPresent();
    }

    /** An account that was claimed and then not made, because its request failed later, leaves a note behind. */
    private Optional<Solve> usable() {
        return read().filter(solve -> solve.holdsAt(clock.instant()))
                .filter(solve -> !accounts().isClaimed(solve.id()));
    }

    private Optional<Solve> read() {
        return Optional.ofNullable(registration.getAuthNote(NOTE)).flatMap(Solve::read);
    }

    private ClusterClaims accounts() {
        return ClusterClaims.ofAccounts(session);
    }
}
