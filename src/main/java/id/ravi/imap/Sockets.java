package id.ravi.imap;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.HashSet;
import java.util.Set;
import javax.net.SocketFactory;

/**
 * Makes the connections, below TLS, and ends them at any time: whoever waits for an answer on one hears of it at once, which
 * neither an interrupt nor a word to the server could bring about.
 */
final class Sockets extends SocketFactory {
    private final Set<Socket> open = new HashSet<>();
    private boolean isOver;

    @Override
    public synchronized Socket createSocket() throws IOException {
        if (isOver) {
            throw new IOException("No connection is made any more");
        }
        open.removeIf(Socket::isClosed);
        var socket = new Socket();
        open.add(socket);
        return socket;
    }

    /** Ends all connections, and makes no other. */
    synchronized void end() {
        isOver = true;
        for (var socket : open) {
            try {
                socket.close();
            } catch (IOException e) {
                // It is of no use any more, either way.
            }
        }
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        throw new IOException("Sockets are connected by Jakarta Mail");
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress local, int localPort) throws IOException {
        return createSocket(host, port);
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return createSocket(host.getHostAddress(), port);
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) throws IOException {
        return createSocket(host.getHostAddress(), port);
    }
}
