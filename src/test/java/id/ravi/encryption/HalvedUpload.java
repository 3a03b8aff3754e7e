package id.ravi.encryption;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.util.Arrays;

/** Sends a file as the value of a secret, and stops in the middle. */
class HalvedUpload implements AutoCloseable {
    private static final String HEAD = lines(
            """
            POST /api/secrets/ HTTP/1.1
            Host: %s
            Authorization: Bearer %s
            Content-Type: multipart/form-data; boundary=edge
            Content-Length: %d
            Connection: close

            """);
    private static final String BODY = lines(
            """
            --edge
            Content-Disposition: form-data; name="key"

            UPLOADED
            --edge
            Content-Disposition: form-data; name="value"; filename="value.pem"

            %s
            --edge--
            """);

    private final Socket socket;
    private final byte[] request;

    HalvedUpload(String server, String key, String value) throws IOException {
        var address = URI.create(server);
        var body = BODY.formatted(value);
        request = (HEAD.formatted(address.getAuthority(), key, body.length()) + body).getBytes(US_ASCII);
        socket = new Socket(address.getHost(), address.getPort());
    }

    private static String lines(String text) {
        return text.replace("\n", "\r\n");
    }

    void sendFirstHalf() throws IOException {
        socket.getOutputStream().write(Arrays.copyOf(request, request.length / 2));
    }

    /** Answers the beginning of the status line. */
    String sendRest() throws IOException {
        socket.getOutputStream().write(request, request.length / 2, request.length - request.length / 2);
        return new String(socket.getInputStream().readNBytes("HTTP/1.1 201".length()), US_ASCII);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
