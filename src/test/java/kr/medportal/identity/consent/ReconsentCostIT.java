package kr.medportal.identity.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.stream.IntStream;
import kr.medportal.identity.testing.Account;
import kr.medportal.identity.testing.KeycloakExtension;
import kr.medportal.identity.testing.NewAccount;
import kr.medportal.identity.testing.Realm;
import kr.medportal.identity.testing.RunningKeycloak;
import kr.medportal.identity.testing.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the asking again costs those who are not asked: no statement of the database, counted in the server's log. */
@ExtendWith(KeycloakExtension.class)
class ReconsentCostIT {

    private static final String STATEMENT = "[org.hibernate.SQL]";

    private final RunningKeycloak keycloak;
    private final Realm realm;
    private final Account member;

    ReconsentCostIT(RunningKeycloak keycloak) {
        this.keycloak = keycloak;
        this.realm = keycloak.newRealm("reconsent-cost");
        this.member = realm.accounts().importOne(NewAccount.member());
    }

    @Test
    void isNoStatementAtTheSignInOfAMemberWhoHasAgreed() {
        long asking = keycloak.logging("org.hibernate.SQL", this::statementsOfASignIn);
        realm.enable("medportal-consents", false);
        long silent = keycloak.logging("org.hibernate.SQL", this::statementsOfASignIn);

        assertThat(silent).isPositive();
        assertThat(asking).isEqualTo(silent);
    }

    /** The fewest of several: the first ones fill caches, and the server has jobs of its own. */
    private long statementsOfASignIn() {
        return IntStream.range(0, 6).mapToLong(i -> statements()).min().orElseThrow();
    }

    private long statements() {
        long before = counted();
        Visitor visitor = realm.visitor();
        assertThat(visitor.signIn(keycloak.portal(), member).isAt(keycloak.portal()))
                .isTrue();
        return counted() - before;
    }

    private long counted() {
        try (var lines = Files.lines(keycloak.log())) {
            return lines.filter(line -> line.contains(STATEMENT)).count();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
