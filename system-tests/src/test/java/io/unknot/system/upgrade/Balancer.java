package io.unknot.system.upgrade;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * One address for several replicas, as a cluster gives it to a service: whoever connects gets one of them and stays with it
 * until one side closes the connection, even when that replica is given to nobody else any more.
 */
final class Balancer implements AutoCloseable {

    private final ServerSocket door;
    private final AtomicInteger next = new AtomicInteger();
    private volatile List<Integer> replicas = List.of();

    private Balancer(ServerSocket door) {
        this.door = door;
    }

    /** Over nothing yet. */
    static Balancer open() {
        try {
            var balancer = new Balancer(new ServerSocket(0, 200, InetAddress.getLoopbackAddress()));
            Thread.ofVirtual().name("balancer").start(balancer::accept);
            return balancer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + door.getLocalPort());
    }

    /** From now on who connects gets one of those at these ports. */
    void over(Integer... ports) {
        replicas = List.of(ports);
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                Socket caller = door.accept();
                Thread.ofVirtual().start(() -> join(caller));
            } catch (IOException _) {
                // The door is closed, or somebody left before they were let in.
            }
        }
    }

    private void join(Socket caller) {
        var now = replicas;
        int port = now.get(Math.floorMod(next.getAndIncrement(), now.size()));
        try (caller;
                var replica = new Socket(InetAddress.getLoopbackAddress(), port)) {
            var back = Thread.ofVirtual().start(() -> pass(replica, caller));
            pass(caller, replica);
            back.join();
        } catch (IOException _) {
            // Then the caller's connection is closed, as it would be without us.
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    // An end on one side is an end on the other, but what is still under way comes through.
    private static void pass(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
            to.shutdownOutput();
        } catch (IOException _) {
            close(from);
            close(to);
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException _) {
            // It is of no use either way.
        }
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
