package id.ravi.bench.load;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Against a server of the Java runtime, which answers 201 to POST and 200 to everything else. */
class LoadTest {
    private final Set<String> seen = ConcurrentHashMap.newKeySet();
    private volatile Duration slowness = Duration.ZERO;
    private HttpServer server;
    private Load load;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        load = new Load("127.0.0.1", server.getAddress().getPort(), Duration.ofMillis(300));
    }

    private void answer(HttpExchange exchange) throws IOException {
        var body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        var key = exchange.getRequestHeaders().getFirst("Authorization");
        seen.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " " + key + " " + body);
        LockSupport.parkNanos(slowness.toNanos());
        exchange.sendResponseHeaders("POST".equals(exchange.getRequestMethod()) ? 201 : 200, -1);
        exchange.close();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void sendsMethodPathHeadersAndBody() {
        var request = Request.json("POST", "/secrets/?a=b", "{\"ä\": 1}")
                .bearer("key")
                .expecting(201);
        var answers = load.closed(2, () -> request);
        assertThat(seen).containsExactly("POST /secrets/?a=b Bearer key {\"ä\": 1}");
        assertThat(answers.count()).isPositive().isEqualTo(answers.latencies().getTotalCount());
    }

    @Test
    void holdsARate() {
        var answers = load.open(2, 100, () -> Request.get("/"));
        assertThat(answers.count()).isBetween(25L, 35L);
        assertThat(answers.millis(50)).isPositive();
    }

    @Test
    void waitingForAConnectionIsPartOfTheLatency() {
        slowness = Duration.ofMillis(20);
        var answers = load.open(1, 200, () -> Request.get("/"));
        assertThat(answers.millis(99)).isGreaterThan(200);
    }

    @Test
    void anAnswerThatNobodyExpectedIsNoMeasurement() {
        assertThatThrownBy(() -> load.closed(2, () -> Request.get("/").expecting(404)))
                .isInstanceOf(Answers.Wrong.class)
                .hasMessageContaining("GET / 200");
    }
}
