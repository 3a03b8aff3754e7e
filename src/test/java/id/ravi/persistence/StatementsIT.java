package id.ravi.persistence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import id.ravi.testing.Tenant;
import id.ravi.testing.TestServer;
import id.ravi.testing.Together;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What a request prepared is closed when it is over: the driver keeps every open statement as long as its connection. */
class StatementsIT {
    private static final String STATEMENT = "org.mariadb.jdbc.ServerPreparedStatement";

    @Test
    void doNotBecomeMoreWithEveryWrite() throws IOException {
        var agent = Tenant.fresh().identity();
        Together.times(8, thread -> {
            for (int i = 0; i < 150; i++) {
                var key = "KEY_" + thread + "_" + i;
                var created = agent.post("/api/secrets/", "{\"key\": \"" + key + "\"}");
                assertThat(created.status()).isEqualTo(201);
                agent.patch("/api/secrets/" + created.text("uuid") + "/", "{\"value\": \"changed\"}");
            }
            return thread;
        });
        assertThat(openStatements()).isLessThan(600);
    }

    /** Those that are alive after a full collection. */
    private static long openStatements() throws IOException {
        var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        var pid = String.valueOf(TestServer.shared().pid());
        var process = new ProcessBuilder(jcmd, pid, "GC.class_histogram")
                .redirectErrorStream(true)
                .start();
        var histogram = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(histogram).contains("java.lang.String");
        return histogram
                .lines()
                .map(line -> line.strip().split("\\s+"))
                .filter(words -> words.length > 3 && STATEMENT.equals(words[3]))
                .mapToLong(words -> Long.parseLong(words[1]))
                .sum();
    }
}
