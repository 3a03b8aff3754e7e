package id.ravi.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import id.ravi.launcher.process.FreePort;
import id.ravi.launcher.process.Patience;
import id.ravi.testing.Database;
import id.ravi.testing.SmtpClient;
import id.ravi.testing.TestServer;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Kills the server again and again while mail comes in; the senders repeat what was not answered. */
@Tag("faults")
class MailDurabilityIT {
    private static final int MESSAGES = 10_000;
    private static final int SENDERS = 8;
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(2);

    private final Path directory = TestServer.base("mail-durability");
    private final Map<String, String> ports =
            Map.of("RAVI_HTTP_PORT", "" + FreePort.any(), "RAVI_SMTP_PORT", "" + FreePort.any());
    private final int port = Integer.parseInt(ports.get("RAVI_SMTP_PORT"));
    private final List<CountDownLatch> kills =
            Stream.of(2_000, 5_000, 8_000).map(CountDownLatch::new).toList();
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicInteger repeated = new AtomicInteger();

    @Test
    void whatWasAnsweredIsThereOnce() throws InterruptedException {
        TestServer.delete(directory);
        var server = TestServer.start(directory, ports);
        try {
            var inbox = Database.columnOf(server.running().database(), "SELECT address FROM email_address")
                    .get(0);
            var senders = IntStream.range(0, SENDERS)
                    .mapToObj(i -> CompletableFuture.runAsync(() -> sendAll(inbox), task -> new Thread(task).start()))
                    .toArray(CompletableFuture<?>[]::new);
            for (var kill : kills) {
                assertThat(kill.await(2, TimeUnit.MINUTES)).isTrue();
                server.killServer();
                server.close();
                server = TestServer.start(directory, ports);
            }
            CompletableFuture.allOf(senders).join();
            assertThat(repeated).hasPositiveValue();
            assertThat(Database.columnOf(server.running().database(), "SELECT COUNT(*) FROM mail_message"))
                    .containsExactly("" + MESSAGES);
        } finally {
            server.close();
        }
    }

    private void sendAll(String inbox) {
        for (int i = next.getAndIncrement(); i < MESSAGES; i = send(inbox, i)) {
            // Each call sends as many as one connection lasts.
        }
    }

    /** Begins with a message and goes on until the connection ends; answers the message that was not answered. */
    private int send(String inbox, int first) {
        int current = first;
        try (var client = connect()) {
            while (current < MESSAGES) {
                var reply = client.send("Message-ID: <" + current + "@durability>\n\nmessage " + current, inbox);
                if (!reply.startsWith("250 ")) {
                    break;
                }
                kills.forEach(CountDownLatch::countDown);
                current = next.getAndIncrement();
            }
        } catch (UncheckedIOException gone) {
            // Nobody knows what has become of the message: it is sent once more.
        }
        if (current < MESSAGES) {
            repeated.incrementAndGet();
        }
        return current;
    }

    private SmtpClient connect() {
        var patience = new Patience(LONGEST_PAUSE);
        while (!patience.isOver()) {
            try {
                var client = SmtpClient.connect(port);
                if (client.reply().startsWith("220")
                        && client.say("HELO sender").startsWith("250")) {
                    return client;
                }
                client.close();
            } catch (UncheckedIOException notYet) {
                // It starts again.
            }
            patience.rest();
        }
        throw new IllegalStateException("The server does not come back");
    }
}
