package kr.medportal.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import kr.medportal.identity.testing.App;
import kr.medportal.identity.testing.AtOnce;
import kr.medportal.identity.testing.Cluster;
import kr.medportal.identity.testing.KeycloakExtension;
import kr.medportal.identity.testing.OnCluster;
import kr.medportal.identity.testing.Realm;
import kr.medportal.identity.testing.Registrant;
import kr.medportal.identity.testing.RegistrationForm;
import kr.medportal.identity.testing.RunningKeycloak;
import kr.medportal.identity.testing.WebPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * {@code mvn -Pload verify}: how many people can register, on one node with a PostgreSQL, beside a stock realm of the
 * same server. Both take turns, so that what slows the machine down slows both. The table stands in
 * {@code target/load.txt}; only its ratios say something about another machine.
 */
@OnCluster
@ExtendWith(KeycloakExtension.class)
class SignUpLoad {

    private static final int VISITORS = 4;
    private static final int TURNS = 4;
    private static final Duration TURN = Duration.ofSeconds(20);

    private final RunningKeycloak keycloak;
    private final App portal;

    SignUpLoad(RunningKeycloak keycloak, Cluster cluster) {
        this.keycloak = keycloak;
        this.portal = keycloak.portal();
        cluster.lead(0);
    }

    @Test
    void comparesOurRealmWithAStockOne() throws IOException {
        Realm stockRealm = keycloak.newStockRealm(
                "load-stock", Map.of("registrationAllowed", true, "registrationEmailAsUsername", true));
        Figures ours = new Figures("ours");
        Figures stock = new Figures("stock");
        takeTurn(keycloak.realm(), new Figures("warm-up"));
        takeTurn(stockRealm, new Figures("warm-up"));
        for (int i = 0; i < TURNS; i++) {
            takeTurn(keycloak.realm(), ours);
            takeTurn(stockRealm, stock);
        }
        String table = String.join("\n", Figures.HEADER, ours.row(), stock.row(), ours.ratio(stock)) + "\n";
        Files.writeString(Path.of("target", "load.txt"), table);
        System.out.println(table);
    }

    private void takeTurn(Realm realm, Figures figures) {
        long begin = System.nanoTime();
        List<Callable<Integer>> visitors =
                Collections.nCopies(VISITORS, () -> registerUntil(begin + TURN.toNanos(), realm, figures));
        int signUps = AtOnce.call(visitors).stream().mapToInt(Integer::intValue).sum();
        figures.addTurn(signUps, System.nanoTime() - begin);
    }

    private int registerUntil(long end, Realm realm, Figures figures) {
        int signUps = 0;
        while (System.nanoTime() < end) {
            long opened = System.nanoTime();
            RegistrationForm form = realm.visitor().register(portal);
            Registrant registrant =
                    Registrant.valid().with("lastName", "Schmidt").captcha(answer(realm, form));
            long sent = System.nanoTime();
            WebPage afterwards = form.submit(registrant);
            long answered = System.nanoTime();
            assertThat(afterwards.errors()).as("%s", afterwards).isEmpty();
            figures.add(sent - opened, answered - sent);
            signUps++;
        }
        return signUps;
    }

    private static String answer(Realm realm, RegistrationForm form) {
        return form.captchaToken().isEmpty() ? "" : realm.captchaAnswer(form.captchaToken());
    }

    /** What was measured in one realm; several threads add to it. */
    private static final class Figures {

        static final String HEADER =
                "| realm | sign-ups per second | page, median ms | page, p95 ms | submission, median ms | submission, p95 ms |\n"
                        + "|---|---|---|---|---|---|";

        private final String name;
        private final List<Long> pages = Collections.synchronizedList(new ArrayList<>());
        private final List<Long> submissions = Collections.synchronizedList(new ArrayList<>());
        private int signUps;
        private long nanos;

        Figures(String name) {
            this.name = name;
        }

        void add(long page, long submission) {
            pages.add(page);
            submissions.add(submission);
        }

        void addTurn(int signUpsOfTurn, long nanosOfTurn) {
            signUps += signUpsOfTurn;
            nanos += nanosOfTurn;
        }

        String row() {
            return line(
                    name,
                    perSecond(),
                    millis(pages, 50),
                    millis(pages, 95),
                    millis(submissions, 50),
                    millis(submissions, 95));
        }

        /** Above 1: this takes longer, or manages more. */
        String ratio(Figures other) {
            return line(
                    name + " / " + other.name,
                    perSecond() / other.perSecond(),
                    millis(pages, 50) / millis(other.pages, 50),
                    millis(pages, 95) / millis(other.pages, 95),
                    millis(submissions, 50) / millis(other.submissions, 50),
                    millis(submissions, 95) / millis(other.submissions, 95));
        }

        private static String line(String title, double... values) {
            StringBuilder line = new StringBuilder("| ").append(title).append(" |");
            for (double value : values) {
                line.append(String.format(Locale.ROOT, " %.2f |", value));
            }
            return line.toString();
        }

        private double perSecond() {
            return signUps / (nanos / 1e9);
        }

        private static double millis(List<Long> values, int percentile) {
            List<Long> sorted = values.stream().sorted().toList();
            return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percentile / 100)) / 1e6;
        }
    }
}
