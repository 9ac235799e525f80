package kr.medportal.identity.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.ThreadLocalRandom;

/** TCP ports of this machine. */
public final class Ports {

    /** Below what systems hand out by themselves, so that no client's connection takes a port that we chose. */
    private static final int LOWEST = 20_000;

    private static final int HIGHEST = 32_000;
    private static final int ATTEMPTS = 1_000;
    private static final int CONNECT_MILLIS = 300;

    private Ports() {}

    /**
     * A port on which nobody listens. It is not reserved: another program could take it before its user does.
     *
     * @throws LaunchException when none is found
     */
    public static int free() {
        for (int i = 0; i < ATTEMPTS; i++) {
            int port = ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST);
            if (!isTaken(port)) {
                return port;
            }
        }
        throw new LaunchException("No free port found between " + LOWEST + " and " + HIGHEST + ".");
    }

    /**
     * Whether someone listens on a port of this machine. Binding alone does not tell everywhere: some systems let a
     * second program listen on an address of its own.
     */
    public static boolean isTaken(int port) {
        return !canListen(port) || someoneAnswers(port);
    }

    private static boolean canListen(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean someoneAnswers(int port) {
        try {
            for (InetAddress address : InetAddress.getAllByName("localhost")) {
                if (connects(new InetSocketAddress(address, port))) {
                    return true;
                }
            }
            return false;
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean connects(InetSocketAddress address) {
        try (Socket socket = new Socket()) {
            socket.connect(address, CONNECT_MILLIS);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
