package id.ravi.smtp;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** How long the server bears with a connection. */
class PatienceTest {
    private static final Duration WHOLE = Duration.ofMinutes(30);
    private static final Duration WITHOUT_PROGRESS = Duration.ofMinutes(5);

    private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - 1);
    private final Patience patience = new Patience(now::get);

    private boolean isOverAfter(Duration more) {
        now.addAndGet(more.toNanos());
        return patience.isOver(WHOLE, WITHOUT_PROGRESS);
    }

    @Test
    void itEndsWithoutProgress() {
        assertThat(isOverAfter(WITHOUT_PROGRESS)).isFalse();
        assertThat(isOverAfter(Duration.ofNanos(1))).isTrue();
    }

    @Test
    void progressProlongsItButNotForEver() {
        for (int i = 0; i < 6; i++) {
            assertThat(isOverAfter(WITHOUT_PROGRESS)).isFalse();
            patience.progress();
        }
        assertThat(isOverAfter(Duration.ofNanos(1))).isTrue();
    }

    @Test
    void errorsAreCountedInWhatIsAnswered() throws IOException {
        var isClosed = new AtomicBoolean();
        var answered = new ByteArrayOutputStream() {
            @Override
            public void close() {
                isClosed.set(true);
            }
        };
        try (var replies = new PrintWriter(new Replies(answered, patience), true, US_ASCII)) {
            for (int i = 0; i < 20; i++) {
                replies.print("250 OK\r\n");
                replies.flush();
                replies.print("550 5.1.1 No such mailbox here\r\n");
                replies.flush();
            }
            assertThat(isClosed).isFalse();
            replies.print("500 Error\r\n");
            replies.flush();
            assertThat(isClosed).isTrue();
        }
        assertThat(answered.toString(US_ASCII).lines()).hasSize(41).last().isEqualTo("421 4.7.0 Too many errors");
    }
}
