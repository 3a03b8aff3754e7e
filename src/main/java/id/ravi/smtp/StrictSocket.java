package id.ravi.smtp;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketException;
import java.time.Duration;
import java.util.function.Consumer;
import javax.net.ssl.SSLSocket;

/** A connection whose lines all end with CRLF, in the clear or, from STARTTLS on, within TLS. */
final class StrictSocket extends Socket {
    private final Socket connection;
    private final Socket current;
    private final Consumer<StrictSocket> onClose;
    private final long since = System.nanoTime();

    /** @param current the connection itself, or TLS on it */
    StrictSocket(Socket connection, Socket current, Consumer<StrictSocket> onClose) {
        this.connection = connection;
        this.current = current;
        this.onClose = onClose;
    }

    /** What TLS goes over: the octets of TLS are no lines. */
    Socket connection() {
        return connection;
    }

    /** The same connection within TLS. It is still this one whose age counts. */
    StrictSocket within(SSLSocket tls) {
        return new StrictSocket(connection, tls, same -> onClose.accept(this));
    }

    boolean isOlderThan(Duration age) {
        return System.nanoTime() - since > age.toNanos();
    }

    /** Ends the connection below TLS, which would wait for its peer to say goodbye. */
    void end() {
        try {
            connection.close();
        } catch (IOException e) {
            // It was closed.
        }
        onClose.accept(this);
    }

    @Override
    public InputStream getInputStream() throws IOException {
        return new CrlfStream(current.getInputStream());
    }

    @Override
    public OutputStream getOutputStream() throws IOException {
        return current.getOutputStream();
    }

    @Override
    public synchronized void setSoTimeout(int millis) throws SocketException {
        current.setSoTimeout(millis);
    }

    @Override
    public InetAddress getInetAddress() {
        return connection.getInetAddress();
    }

    @Override
    public int getPort() {
        return connection.getPort();
    }

    @Override
    public SocketAddress getRemoteSocketAddress() {
        return connection.getRemoteSocketAddress();
    }

    @Override
    public boolean isBound() {
        return connection.isBound();
    }

    @Override
    public boolean isClosed() {
        return connection.isClosed();
    }

    @Override
    public synchronized void close() throws IOException {
        onClose.accept(this);
        current.close();
    }
}
