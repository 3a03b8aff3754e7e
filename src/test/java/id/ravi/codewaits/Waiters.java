package id.ravi.codewaits;

import static org.assertj.core.api.Assertions.assertThat;

import id.ravi.testing.Client;
import id.ravi.testing.Eventually;
import id.ravi.testing.Reply;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Clients that wait for codes, each on a thread of its own. */
public final class Waiters implements AutoCloseable {
    public static final String WAIT = "/api/codes/wait/";

    private static final Pattern GAUGE = Pattern.compile("(?m)^ravi_code_waits(?:\\{[^}]*})? ([0-9]+)");

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Client metrics;

    /** At the server to which that client speaks. */
    public Waiters(Client anonymous) {
        this.metrics = anonymous;
    }

    CompletableFuture<Reply> open(Client client, String body) {
        return CompletableFuture.supplyAsync(() -> client.post(WAIT, body), threads);
    }

    /** Returns once so many wait at the server, this one included. */
    CompletableFuture<Reply> openAs(int number, Client client, String body) {
        var wait = open(client, body);
        assertThat(awaitOpen(number)).isEqualTo(number);
        return wait;
    }

    public List<CompletableFuture<Reply>> openMany(int count, Client client, String body) {
        return Stream.generate(() -> open(client, body)).limit(count).toList();
    }

    /** How many wait, once there are so many. */
    public int awaitOpen(int number) {
        return Eventually.see(this::count, open -> open == number);
    }

    private int count() {
        var matcher = GAUGE.matcher(metrics.get("/metrics").body());
        assertThat(matcher.find()).isTrue();
        return Integer.parseInt(matcher.group(1));
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
