package id.ravi.codewaits;

import static org.assertj.core.api.Assertions.assertThat;

import id.ravi.testing.Client;
import id.ravi.testing.Reply;
import id.ravi.testing.TestServer;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("faults")
class EndOfServiceIT {
    private TestServer server;

    @BeforeEach
    void start() {
        var directory = TestServer.base("end-of-service");
        TestServer.delete(directory);
        server = TestServer.start(directory, Map.of());
    }

    @AfterEach
    void stop() {
        if (server != null) {
            server.close();
        }
    }

    @Test
    void whoWaitsWhenTheServerStopsIsTold() {
        var anonymous = Client.at(server.url());
        var client = anonymous.bearer(server.running().credentials().identityKey());
        try (var waiters = new Waiters(anonymous)) {
            var waits = waiters.openMany(20, client, "{\"timeout\": 60}");
            assertThat(waiters.awaitOpen(20)).isEqualTo(20);
            stop();
            assertThat(waits.stream().map(CompletableFuture::join))
                    .allSatisfy(reply -> assertThat(reply.header("Retry-After")).isEqualTo("1"))
                    .extracting(Reply::status)
                    .containsOnly(503);
        }
    }
}
