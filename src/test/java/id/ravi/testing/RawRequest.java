package id.ravi.testing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;

/**
 * A request as it goes over the wire: nothing in it is checked, corrected or added but what is asked for.
 *
 * @param body one character for each byte, as everything else here
 */
public record RawRequest(String line, List<String> headers, String body) {
    /** A request line alone, which may be none. */
    public static RawRequest line(String line) {
        return new RawRequest(line, List.of(), "");
    }

    /** A request after which the server is to close the connection. */
    public static RawRequest of(String method, String target) {
        return line(method + " " + target + " HTTP/1.1")
                .header("Host: localhost")
                .header("Connection: close");
    }

    /** A secret to be created from that body, with its true length. */
    public static RawRequest secret(String contentType, String body) {
        return of("POST", "/api/secrets/")
                .header("Content-Type: " + contentType)
                .content(body);
    }

    /** The text with one character for each of its bytes in UTF-8. */
    public static String utf8(String text) {
        return new String(text.getBytes(UTF_8), ISO_8859_1);
    }

    public RawRequest header(String header) {
        var more = new ArrayList<>(headers);
        more.add(header);
        return new RawRequest(line, more, body);
    }

    public RawRequest bearer(String token) {
        return header("Authorization: Bearer " + token);
    }

    /** A body with its true length. */
    public RawRequest content(String bytes) {
        return header("Content-Length: " + bytes.length()).body(bytes);
    }

    /** A body that no header announces. */
    public RawRequest body(String bytes) {
        return new RawRequest(line, headers, bytes);
    }

    String bytes() {
        var head = new StringBuilder(line).append("\r\n");
        headers.forEach(header -> head.append(header).append("\r\n"));
        return head.append("\r\n").append(body).toString();
    }

    /** Waits for the server to answer and close the connection. */
    public RawAnswer send() {
        return RawConnection.exchange(bytes(), false);
    }

    /** Ends our side of the connection first, as a client does that gives up in the middle of a request. */
    public RawAnswer sendAndHangUp() {
        return RawConnection.exchange(bytes(), true);
    }

    @Override
    public String toString() {
        return line.substring(0, Math.min(line.length(), 100));
    }
}
