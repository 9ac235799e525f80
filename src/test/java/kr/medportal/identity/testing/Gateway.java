package kr.medportal.identity.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * One address for several servers of this machine. It passes on whatever comes to the server to which it leads, byte
 * for byte, so that a test can say which one answers next.
 */
final class Gateway implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final ServerSocket door;
    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "gateway");
        thread.setDaemon(true);
        return thread;
    });
    private final Set<Passage> passages = ConcurrentHashMap.newKeySet();
    private volatile int target;

    private Gateway(ServerSocket door, int target) {
        this.door = door;
        this.target = target;
    }

    /** Opens it at a port of this machine. */
    static Gateway open(int port, int target) {
        try {
            Gateway gateway = new Gateway(new ServerSocket(port, 50, InetAddress.getLoopbackAddress()), target);
            gateway.threads.execute(gateway::receive);
            return gateway;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Leads to another server from now on. Connections that clients keep open are ended first, in good order: a client
     * that has not noticed would send its next request into nothing.
     */
    void leadTo(int port) {
        target = port;
        passages.forEach(Passage::end);
    }

    private void receive() {
        while (!door.isClosed()) {
            try {
                Socket client = door.accept();
                threads.execute(() -> connect(client));
            } catch (IOException e) {
                return; // It was closed.
            }
        }
    }

    private void connect(Socket client) {
        try {
            Passage passage = new Passage(client, new Socket(InetAddress.getLoopbackAddress(), target));
            passages.add(passage);
            threads.execute(passage::back);
            passage.forth();
            passages.remove(passage);
        } catch (IOException e) {
            close(client); // The server is gone, and that is what the client is to see.
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.shutdownNow();
    }

    /** A client's connection and the one to the server that belongs to it. */
    private record Passage(Socket client, Socket server) {

        /** Passes on what the client sends, until it closes its side. */
        void forth() {
            pass(client, server);
            Gateway.close(server);
            Gateway.close(client);
        }

        /** Passes on what the server answers. */
        void back() {
            pass(server, client);
        }

        private static void pass(Socket from, Socket to) {
            try {
                from.getInputStream().transferTo(to.getOutputStream());
                to.shutdownOutput();
            } catch (IOException e) {
                // One side broke off; the other learns of it by the end of the stream.
                Gateway.close(to);
            }
        }

        /** Tells the client that there will be no more answers, and waits until it has understood. */
        void end() {
            try {
                client.shutdownOutput();
                Poll.until(PATIENCE, client::isClosed);
                Gateway.close(client);
            } catch (IOException e) {
                Gateway.close(client); // It was closed already.
            }
        }
    }
}
