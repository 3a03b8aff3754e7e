package id.ravi.bench.operations;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.sun.net.httpserver.HttpServer;
import id.ravi.bench.load.Request;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Against a server of the Java runtime, which finds one row at {@code /one} and none elsewhere. */
class SiteTest {
    private final List<Request> one = List.of(Request.get("/one"), Request.get("/one?again"));
    private HttpServer server;
    private Site site;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            var body = "/one".equals(exchange.getRequestURI().getPath()) ? "[{}]" : "[]";
            exchange.sendResponseHeaders(200, body.length());
            exchange.getResponseBody().write(body.getBytes(UTF_8));
            exchange.close();
        });
        server.start();
        site = new Site(URI.create("http://127.0.0.1:" + server.getAddress().getPort()));
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void givesRequestsBackThatFindAsMuchAsTheyShould() {
        assertThat(site.requireRows(1, one)).isEqualTo(one);
    }

    @Test
    void findingNothingIsNoMeasurement() {
        assertThatIllegalStateException()
                .isThrownBy(() -> site.requireRows(1, List.of(Request.get("/one"), Request.get("/none"))))
                .withMessageStartingWith("GET /none found 0 instead of 1");
    }

    @Test
    void findingTooMuchIsNoMeasurementEither() {
        assertThatIllegalStateException()
                .isThrownBy(() -> site.requireRows(0, one))
                .withMessageStartingWith("GET /one found 1 instead of 0");
    }
}
