package id.ravi.codewaits;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import id.ravi.codes.Arrivals;
import id.ravi.testing.Client;
import id.ravi.testing.NoIncidents;
import id.ravi.testing.Tenant;
import id.ravi.testing.TestServer;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** As many as a node takes, on a server with 512 MiB. */
@Tag("faults")
@ExtendWith(NoIncidents.class)
class ManyWaitsIT {
    private static final int ALL = 5_000;
    private static final int OF_AN_IDENTITY = 100;
    private static final long ROOM_KIB = 400_000;

    private final List<Socket> sockets = new ArrayList<>();

    @Test
    void fiveThousandWaitInMemoryAndNobodyElse() throws IOException {
        var agents = Stream.generate(Tenant::fresh)
                .limit(5)
                .flatMap(tenant -> IntStream.range(0, 10).mapToObj(i -> tenant.sibling()))
                .toList();
        long before = residentKib();
        try (var waiters = new Waiters(Client.anonymous())) {
            for (var agent : agents) {
                for (int i = 0; i < OF_AN_IDENTITY; i++) {
                    sockets.add(open(agent.key()));
                }
            }
            assertThat(waiters.awaitOpen(ALL)).isEqualTo(ALL);
            assertThat(residentKib() - before).isLessThan(ROOM_KIB);

            var late = Tenant.fresh().identity().post(Waiters.WAIT, "{}");
            assertThat(late.status()).isEqualTo(503);
            assertThat(late.header("Retry-After")).isEqualTo("5");

            var agent = agents.get(25);
            var arrivals = Arrivals.of(agent);
            IntStream.range(0, OF_AN_IDENTITY).forEach(i -> arrivals.code("a@example.com", "" + i));
            assertThat(waiters.awaitOpen(ALL - OF_AN_IDENTITY)).isEqualTo(ALL - OF_AN_IDENTITY);
            assertThat(agent.client().get("/api/codes/?consumed=true&limit=200").array())
                    .hasSize(OF_AN_IDENTITY);

            hangUp();
            assertThat(waiters.awaitOpen(0)).isZero();
        } finally {
            hangUp();
        }
    }

    private void hangUp() throws IOException {
        for (var socket : sockets) {
            socket.close();
        }
    }

    private static Socket open(String key) throws IOException {
        var server = URI.create(TestServer.shared().url());
        var socket = new Socket(server.getHost(), server.getPort());
        var request = "POST " + Waiters.WAIT + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + key
                + "\r\nContent-Type: application/json\r\nContent-Length: 15\r\n\r\n{\"timeout\": 60}";
        socket.getOutputStream().write(request.getBytes(US_ASCII));
        return socket;
    }

    /** What the server's process holds. */
    private static long residentKib() throws IOException {
        var status = Path.of("/proc", String.valueOf(TestServer.shared().pid()), "status");
        try (var lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith("VmRSS"))
                    .map(line -> line.replaceAll("[^0-9]", ""))
                    .mapToLong(Long::parseLong)
                    .findFirst()
                    .orElseThrow();
        }
    }
}
