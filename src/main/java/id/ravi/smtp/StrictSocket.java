package id.ravi.smtp;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketException;
import java.util.function.Consumer;
import javax.net.ssl.SSLSocket;

/** A connection whose lines all end with CRLF, in the clear or, from STARTTLS on, within TLS. */
final class StrictSocket extends Socket {
    private final Socket connection;
    private final Socket current;
    private final Consumer<StrictSocket> onClose;
    private final Patience patience;
    private volatile boolean isClosed;

    /** @param current the connection itself, or TLS on it */
    StrictSocket(Socket connection, Socket current, Patience patience, Consumer<StrictSocket> onClose) {
        this.connection = connection;
        this.current = current;
        this.onClose = onClose;
        this.patience = patience;
    }

    /** What TLS goes over: the octets of TLS are no lines. */
    Socket connection() {
        return connection;
    }

    /** The same connection within TLS. What it has done counts on. */
    StrictSocket within(SSLSocket tls) {
        return new StrictSocket(connection, tls, patience, same -> onClose.accept(this));
    }

    Patience patience() {
        return patience;
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
        return new Replies(current.getOutputStream(), patience);
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

    /** Not before {@link #close()}: the library would leave it out where a stream was closed first. */
    @Override
    public boolean isClosed() {
        return isClosed;
    }

    /** Counts as open until it is closed, which TLS does not do before its peer has read what it was sent. */
    @Override
    public synchronized void close() throws IOException {
        isClosed = true;
        try {
            current.close();
        } finally {
            onClose.accept(this);
        }
    }
}
