package id.ravi.bench.probes;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** Connections on which one request was answered and nothing follows. */
public final class IdleConnections implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 10_000;

    private final List<Socket> sockets = new ArrayList<>();

    /** Opens so many, one after the other, and has the server answer on each. */
    public static IdleConnections open(URI server, String path, int count) {
        var connections = new IdleConnections();
        var request = "GET " + path + " HTTP/1.1\r\nHost: " + server.getAuthority() + "\r\n\r\n";
        try {
            for (int i = 0; i < count; i++) {
                var socket = new Socket();
                connections.sockets.add(socket);
                socket.connect(new InetSocketAddress(server.getHost(), server.getPort()), PATIENCE_MILLIS);
                socket.setSoTimeout(PATIENCE_MILLIS);
                socket.getOutputStream().write(request.getBytes(US_ASCII));
                requireAnswer(socket);
            }
            return connections;
        } catch (IOException e) {
            connections.close();
            throw new UncheckedIOException(e);
        }
    }

    private static void requireAnswer(Socket socket) throws IOException {
        var answer = new byte[4096];
        int length = socket.getInputStream().read(answer);
        var text = new String(answer, 0, Math.max(0, length), US_ASCII);
        if (!text.startsWith("HTTP/1.1 200")) {
            throw new IOException("The server answered an idle connection with "
                    + text.lines().findFirst());
        }
    }

    /** How many the server has not closed. */
    public long stillOpen() {
        return sockets.stream().filter(IdleConnections::isOpen).count();
    }

    private static boolean isOpen(Socket socket) {
        try {
            socket.setSoTimeout(1);
            return socket.getInputStream().read() >= 0;
        } catch (SocketTimeoutException nothingToRead) {
            return true;
        } catch (IOException closed) {
            return false;
        }
    }

    @Override
    public void close() {
        for (var socket : sockets) {
            try {
                socket.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
