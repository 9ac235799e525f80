package kr.medportal.identity.demo;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import kr.medportal.identity.server.AdminApiException;
import kr.medportal.identity.server.Credentials;
import kr.medportal.identity.server.Deployment;
import kr.medportal.identity.server.KeycloakDistribution;
import kr.medportal.identity.server.KeycloakServer;
import kr.medportal.identity.server.LaunchException;

/**
 * {@code mvn -Prun}: the whole portal on this machine until Ctrl-C.
 *
 * <p>System properties: {@code keycloak.home} (the unpacked distribution), {@code medportal.jar}, {@code
 * medportal.realm} (the realm file), {@code medportal.work} (what is kept); {@code medportal.fresh} begins anew; {@code
 * medportal.port.<service>} chooses a port.
 */
public final class PortalDemo {

    private static final Credentials ADMIN = new Credentials("admin", "admin");

    private PortalDemo() {}

    /** Returns only when the JVM is told to stop. */
    public static void main(String[] arguments) throws InterruptedException {
        try {
            LocalPortal portal = start();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> say("Stopping ..."), "say-goodbye"));
            tell(portal);
        } catch (LaunchException e) {
            System.err.println("\n" + e.getMessage() + "\n");
            System.exit(1); // Maven would print this as a stack trace.
        }
        new CountDownLatch(1).await();
    }

    private static LocalPortal start() {
        LocalAddresses addresses = LocalAddresses.configured();
        Path work = path("medportal.work");
        Path realm = path("medportal.realm");
        Path home = work.resolve("keycloak");
        KeptData kept = new KeptData(home);
        if (isFresh()) {
            kept.delete();
        }
        boolean otherRealm = kept.differsFrom(realm, addresses.realmVariables());
        new KeycloakDistribution(path("keycloak.home"), List.of(path("medportal.jar")), Deployment.STANDALONE)
                .installInto(home, PortalDemo::say);
        say("Starting Keycloak ...");
        long begin = System.nanoTime();
        LocalPortal portal = LocalPortal.start(
                settings -> KeycloakServer.start(home, settings),
                realm,
                addresses,
                ADMIN,
                List.of(),
                work.resolve("keycloak.log"));
        say("Keycloak is ready after "
                + Duration.ofNanos(System.nanoTime() - begin).toSeconds() + " s.");
        kept.remember(realm, addresses.realmVariables());
        if (otherRealm) {
            say("Note: " + realm.getFileName() + " has changed since its realm was imported. The kept realm is used;"
                    + " -Dmedportal.fresh begins anew with the changed file.");
        }
        return portal;
    }

    private static void tell(LocalPortal portal) {
        LocalAddresses at = portal.addresses();
        say("");
        say("  Portal               " + at.of(Service.PORTAL) + "/");
        say("  Community            " + at.of(Service.COMMUNITY) + "/");
        say("  Provider microsite   " + at.of(Service.PROVIDER_MICROSITE) + "/");
        say("  Outbox (all mail)    " + at.of(Service.OUTBOX) + "/");
        say("  My account           " + portal.realmUrl() + "/account/");
        say("  Admin console        " + portal.adminConsoleUrl());
        say("");
        say("  Administrator        " + ADMIN.username() + " / " + ADMIN.password());
        say("  A ready member       " + member(portal));
        say("");
        say("  Keycloak's log       " + portal.keycloak().log());
        say("  What you do is kept; -Dmedportal.fresh begins anew. Ctrl-C stops everything.");
        say("");
    }

    private static String member(LocalPortal portal) {
        Credentials member = ReadyMember.CREDENTIALS;
        try {
            ReadyMember.ensure(portal.admin());
            return member.username() + " / " + member.password();
        } catch (AdminApiException e) {
            return "could not be made: " + e.getMessage();
        }
    }

    private static boolean isFresh() {
        String fresh = System.getProperty("medportal.fresh");
        return fresh != null && !fresh.equals("false");
    }

    private static Path path(String property) {
        String value = System.getProperty(property);
        if (value == null) {
            throw new LaunchException("-D" + property + " is missing; `mvn -Prun` sets it.");
        }
        return Path.of(value);
    }

    private static void say(String line) {
        System.out.println(line);
    }
}
