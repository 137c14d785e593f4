package dev.prepai.sandbox.hostile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Listens where programs try to connect, and counts who comes. */
final class Doors implements AutoCloseable {
    private final AtomicInteger visitors = new AtomicInteger();
    private final List<ServerSocket> sockets = new ArrayList<>();

    Doors(Collection<Integer> ports) {
        ports.forEach(this::open);
    }

    private void open(int port) {
        try {
            ServerSocket socket = new ServerSocket(port, 0, InetAddress.getLoopbackAddress());
            sockets.add(socket);
            Thread porter = new Thread(() -> count(socket), "door-" + port);
            porter.setDaemon(true);
            porter.start();
        } catch (IOException e) {
            throw new UncheckedIOException("port " + port + " is not free", e);
        }
    }

    private void count(ServerSocket socket) {
        while (!socket.isClosed()) {
            try {
                socket.accept().close();
                visitors.incrementAndGet();
            } catch (IOException e) {
                return; // closed
            }
        }
    }

    /** Returns how many connections there have been at all ports. */
    int visitors() {
        return visitors.get();
    }

    @Override
    public void close() {
        for (ServerSocket socket : sockets) {
            try {
                socket.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
