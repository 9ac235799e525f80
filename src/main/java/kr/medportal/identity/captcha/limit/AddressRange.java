package kr.medportal.identity.captcha.limit;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Who counts as one visitor of the network. */
public final class AddressRange {

    /** Of an IPv6 address the network; a provider gives whole networks of this size, and more, to each customer (RFC 6177). */
    private static final int NETWORK_BYTES = 8;

    private AddressRange() {}

    /**
     * A name for all addresses that one visitor can take at will: an IPv4 address alone, an IPv6 address with all others of
     * its /64.
     *
     * @param address as Keycloak tells it, brackets and zone included; what is no address stands for itself; null where a
     *     proxy hides it ({@code unknown} of RFC 7239, 6.3): all of those are one visitor
     */
    public static String of(@Nullable String address) {
        if (address == null) {
            return "unknown";
        }
        String bare = address.replaceAll("^\\[|]$", "").replaceFirst("%.*", "");
        if (bare.indexOf(':') < 0) {
            return bare;
        }
        try {
            // With a colon it can be no name: nothing is looked up. An IPv4 address in IPv6 notation comes back as
            // IPv4.
            InetAddress parsed = InetAddress.getByName(bare);
            return parsed instanceof Inet6Address
                    ? HexFormat.of().formatHex(Arrays.copyOf(parsed.getAddress(), NETWORK_BYTES)) + "/64"
                    : parsed.getHostAddress();
        } catch (UnknownHostException e) {
            return bare;
        }
    }
}
