package kr.medportal.identity.demo;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import kr.medportal.identity.server.LaunchException;
import kr.medportal.identity.server.Ports;

/**
 * Where each service of a portal on this machine listens.
 *
 * @param ports one for each service
 */
public record LocalAddresses(Map<Service, Integer> ports) implements Addresses {

    public LocalAddresses {
        ports = Map.copyOf(ports);
    }

    /**
     * The configured ports, all of them free and different from each other.
     *
     * @throws LaunchException names the first service that cannot have its port
     */
    public static LocalAddresses configured() {
        LocalAddresses addresses = each(Service::configuredPort);
        Map<Integer, Service> owners = new HashMap<>();
        for (Service service : Service.values()) {
            Service other = owners.putIfAbsent(addresses.port(service), service);
            if (other != null) {
                throw new LaunchException("Port " + addresses.port(service) + " is given to " + other.title()
                        + " and to " + service.title() + ".");
            }
            service.requireFree(addresses.port(service));
        }
        return addresses;
    }

    /** Ports that are free at this moment, for a portal beside others. */
    public static LocalAddresses anywhere() {
        while (true) {
            LocalAddresses addresses = each(service -> Ports.free());
            if (addresses.ports.values().stream().distinct().count() == Service.values().length) {
                return addresses;
            }
        }
    }

    private static LocalAddresses each(ToIntFunction<Service> port) {
        return new LocalAddresses(Arrays.stream(Service.values())
                .collect(Collectors.toMap(
                        service -> service, port::applyAsInt, (a, b) -> a, () -> new EnumMap<>(Service.class))));
    }

    /** The port of one service. */
    public int port(Service service) {
        return ports.getOrDefault(service, 0);
    }

    /** Where one service listens: nobody outside this machine reaches it. */
    InetSocketAddress listener(Service service) {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), port(service));
    }

    @Override
    public String of(Service service) {
        return "http://localhost:" + port(service);
    }

    /** The environment variables that the realm file names. */
    public Map<String, String> realmVariables() {
        return Map.of(
                "PORTAL_URL", of(Service.PORTAL),
                "COMMUNITY_URL", of(Service.COMMUNITY),
                "PROVIDER_MICROSITE_URL", of(Service.PROVIDER_MICROSITE),
                "SMTP_HOST", "localhost",
                "SMTP_PORT", Integer.toString(port(Service.MAIL)));
    }
}
