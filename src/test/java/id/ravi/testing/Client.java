package id.ravi.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.ravi.openapi.SchemaCheck;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;

/** Speaks HTTP to a server with one credential. Every answer of the API is held against its description. */
public final class Client {
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    private final String server;
    private final Map<String, String> headers;
    private final Duration patience;

    private Client(String server, Map<String, String> headers, Duration patience) {
        this.server = server;
        this.headers = headers;
        this.patience = patience;
    }

    /** Without a credential, at the shared server. */
    public static Client anonymous() {
        return at(TestServer.shared().url());
    }

    public static Client at(String server) {
        return new Client(server, Map.of(), Duration.ofSeconds(60));
    }

    public Client bearer(String token) {
        return with("Authorization", "Bearer " + token);
    }

    public Client basic(String user, String password) {
        return with(
                "Authorization",
                "Basic " + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(UTF_8)));
    }

    /** As if the request came from that address, through the proxy that the tests' server trusts. */
    public Client from(String address) {
        return with("X-Forwarded-For", address);
    }

    public Client with(String header, String value) {
        var more = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        more.putAll(headers);
        more.put(header, value);
        return new Client(server, more, patience);
    }

    /** Gives up on an answer after that long. */
    public Client patientFor(Duration duration) {
        return new Client(server, headers, duration);
    }

    public Reply get(String path) {
        return send("GET", path, new byte[0]);
    }

    public Reply delete(String path) {
        return send("DELETE", path, new byte[0]);
    }

    public Reply post(String path, String json) {
        return json("POST", path, json);
    }

    public Reply put(String path, String json) {
        return json("PUT", path, json);
    }

    public Reply patch(String path, String json) {
        return json("PATCH", path, json);
    }

    public Reply json(String method, String path, String json) {
        return with("Content-Type", "application/json").send(method, path, json.getBytes(UTF_8));
    }

    /** Sends the bytes as they are. */
    public Reply send(String method, String path, byte[] body) {
        return checked(method, path, sendUnchecked(method, path, body));
    }

    public Reply send(String method, String path, Body body) {
        return with("Content-Type", body.type()).send(method, path, body.bytes());
    }

    /** Sends the body in chunks, without telling its length beforehand. */
    public Reply sendChunked(String method, String path, Body body) {
        var chunks = BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body.bytes()));
        return checked(method, path, with("Content-Type", body.type()).exchange(method, path, chunks));
    }

    /** Takes any answer, for what the description does not tell of: redirects, OPTIONS, unknown paths, RFC 9457. */
    public Reply sendUnchecked(String method, String path, byte[] body) {
        return exchange(method, path, body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
    }

    private static Reply checked(String method, String path, Reply reply) {
        if (path.startsWith("/api/") && !path.startsWith("/api/docs") && !"HEAD".equals(method)) {
            SchemaCheck.assertMatches(method, path, reply.status(), reply.body());
        }
        return reply;
    }

    private Reply exchange(String method, String path, BodyPublisher body) {
        var request = HttpRequest.newBuilder(URI.create(server + path))
                .timeout(patience)
                .method(method, body);
        headers.forEach(request::setHeader);
        try {
            var response = HTTP.send(request.build(), BodyHandlers.ofString());
            return new Reply(response.statusCode(), response.headers(), response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
