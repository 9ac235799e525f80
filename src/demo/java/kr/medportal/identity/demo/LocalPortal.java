package kr.medportal.identity.demo;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import kr.medportal.identity.server.AdminApi;
import kr.medportal.identity.server.Credentials;
import kr.medportal.identity.server.LaunchException;
import kr.medportal.identity.server.Ports;
import kr.medportal.identity.server.RunningServer;
import kr.medportal.identity.server.ServerLauncher;
import kr.medportal.identity.server.ServerSettings;

/** Everything of the portal, running on this machine: for a person who tries it, and for the tests. */
public final class LocalPortal implements AutoCloseable {

    /** The realm of the portal. */
    public static final String REALM = "medportal";

    private static final Duration TIMEOUT = Duration.ofMinutes(5);

    private final LocalAddresses addresses;
    private final Deque<AutoCloseable> running = new ArrayDeque<>();
    private final MailCatcher mails;
    private final RunningServer keycloak;

    private LocalPortal(
            ServerLauncher launcher,
            Path realm,
            LocalAddresses addresses,
            Credentials admin,
            List<String> options,
            Path log) {
        this.addresses = addresses;
        try {
            mails = MailCatcher.start(addresses.listener(Service.MAIL));
            running.push(mails);
            running.push(Outbox.open(mails, addresses.listener(Service.OUTBOX)));
            DemoApp.APPS.forEach(app -> running.push(DemoApp.open(app, addresses, addresses.listener(app))));
            keycloak = launcher.start(new ServerSettings(
                    addresses.of(Service.KEYCLOAK),
                    addresses.port(Service.KEYCLOAK),
                    managementPort(),
                    admin,
                    realm,
                    addresses.realmVariables(),
                    options,
                    log,
                    TIMEOUT));
            running.push(keycloak);
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    /**
     * Starts everything and waits until Keycloak is ready; when one thing cannot be started, nothing stays running.
     *
     * @param launcher what Keycloak runs in
     * @param realm the portal's realm file
     * @param admin Keycloak's administrator, made when there is none
     * @param options further options of {@code kc.sh start}
     * @param log takes what Keycloak prints
     * @throws LaunchException when something cannot be started
     */
    public static LocalPortal start(
            ServerLauncher launcher,
            Path realm,
            LocalAddresses addresses,
            Credentials admin,
            List<String> options,
            Path log) {
        return new LocalPortal(launcher, realm, addresses, admin, options, log);
    }

    private int managementPort() {
        int port = Ports.free();
        return port == addresses.port(Service.KEYCLOAK) ? managementPort() : port;
    }

    /** Where everything listens. */
    public LocalAddresses addresses() {
        return addresses;
    }

    /** The mails that were sent. */
    public MailCatcher mails() {
        return mails;
    }

    /** The server. */
    public RunningServer keycloak() {
        return keycloak;
    }

    /** The administrator's REST client. */
    public AdminApi admin() {
        return keycloak.admin();
    }

    /** The address of the portal's realm, without a slash at the end. */
    public String realmUrl() {
        return keycloak.url() + "/realms/" + REALM;
    }

    /** The portal's realm in the admin console of the administrator, who lives in the realm {@code master}. */
    public String adminConsoleUrl() {
        return keycloak.url() + "/admin/master/console/#/" + REALM;
    }

    /** Stops everything, Keycloak first. */
    @Override
    public void close() {
        while (!running.isEmpty()) {
            try {
                running.pop().close();
            } catch (Exception e) {
                throw new LaunchException("Something could not be stopped.", e);
            }
        }
    }
}
