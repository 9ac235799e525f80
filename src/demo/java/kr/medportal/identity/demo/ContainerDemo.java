package kr.medportal.identity.demo;

import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import kr.medportal.identity.server.AdminApi;
import kr.medportal.identity.server.AdminApiException;
import kr.medportal.identity.server.Credentials;
import kr.medportal.identity.server.LaunchException;

/**
 * The parts of the demo that docker-compose.yml runs in containers of their own, each on its standard port at all
 * addresses of the container. The argument is {@code apps} (the ready member, then the demo apps) or {@code mail} (the
 * mail catcher and its outbox page).
 *
 * <p>Environment variables: the addresses of {@link ContainerAddresses}; for {@code apps} also {@code
 * KEYCLOAK_INTERNAL_URL}, where this container reaches Keycloak, and {@code KC_BOOTSTRAP_ADMIN_USERNAME} and {@code
 * KC_BOOTSTRAP_ADMIN_PASSWORD}, who makes the ready member.
 */
public final class ContainerDemo {

    private final Map<String, String> variables;

    private ContainerDemo(Map<String, String> variables) {
        this.variables = variables;
    }

    /** Returns only when the JVM is told to stop. */
    public static void main(String[] arguments) throws InterruptedException {
        try {
            new ContainerDemo(System.getenv()).start(String.join(" ", arguments));
        } catch (LaunchException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
        new CountDownLatch(1).await();
    }

    private void start(String what) {
        switch (what) {
            case "apps" -> {
                say(member());
                Addresses addresses = new ContainerAddresses(variables);
                for (Service app : DemoApp.APPS) {
                    DemoApp.open(app, addresses, everywhere(app));
                    say(app.title() + ": " + addresses.of(app) + "/");
                }
            }
            case "mail" -> {
                Outbox.open(MailCatcher.start(everywhere(Service.MAIL)), everywhere(Service.OUTBOX));
                say(Service.OUTBOX.title() + ": " + new ContainerAddresses(variables).of(Service.OUTBOX) + "/");
            }
            default -> throw new LaunchException("Start with the argument apps or mail, not with '" + what + "'.");
        }
    }

    private static InetSocketAddress everywhere(Service service) {
        return new InetSocketAddress(service.standardPort());
    }

    /** The apps are of use without the member, so that failing is only told: the administrator may have changed. */
    private String member() {
        Credentials member = ReadyMember.CREDENTIALS;
        try {
            ReadyMember.ensure(new AdminApi(variable("KEYCLOAK_INTERNAL_URL"), administrator()));
            return "A ready member: " + member.username() + " / " + member.password();
        } catch (AdminApiException | UncheckedIOException e) {
            return "The ready member could not be made: " + e.getMessage();
        }
    }

    private Credentials administrator() {
        return new Credentials(variable("KC_BOOTSTRAP_ADMIN_USERNAME"), variable("KC_BOOTSTRAP_ADMIN_PASSWORD"));
    }

    private String variable(String name) {
        String value = variables.getOrDefault(name, "");
        if (value.isEmpty()) {
            throw new LaunchException("The environment variable " + name + " is missing.");
        }
        return value;
    }

    private static void say(String line) {
        System.out.println(line);
    }
}
