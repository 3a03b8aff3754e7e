package id.ravi.testing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;

/** A TCP connection to the shared server for bytes that no HTTP client would send. */
final class RawConnection {
    private static final int PATIENCE_MILLIS = 60_000;

    private RawConnection() {}

    /** Fails if the server neither answers and closes nor only closes the connection. */
    static RawAnswer exchange(String bytes, boolean hangUp) {
        var server = URI.create(TestServer.shared().url());
        try (var socket = new Socket(server.getHost(), server.getPort())) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            write(socket, bytes, hangUp);
            return new RawAnswer(read(socket.getInputStream()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A server that refuses a large body need not read it. */
    private static void write(Socket socket, String bytes, boolean hangUp) {
        try {
            socket.getOutputStream().write(bytes.getBytes(ISO_8859_1));
            if (hangUp) {
                socket.shutdownOutput();
            }
        } catch (IOException refused) {
            // What it answered before it stopped reading is what counts.
        }
    }

    private static String read(InputStream in) throws IOException {
        var answer = new ByteArrayOutputStream();
        try {
            in.transferTo(answer);
        } catch (SocketException reset) {
            // The server closed while bytes of ours were unread.
        }
        return answer.toString(ISO_8859_1);
    }
}
