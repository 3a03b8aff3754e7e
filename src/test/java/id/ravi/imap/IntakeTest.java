package id.ravi.imap;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.junit.jupiter.api.Test;

class IntakeTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    @Test
    void aMessageIsAsOldAsItsServerSays() {
        var then = NOW.minus(Duration.ofDays(31));
        assertThat(Intake.received(Date.from(then), NOW)).contains(then);
    }

    @Test
    void aMessageOfTheFutureOrOfNoTimeComesNow() {
        assertThat(Intake.received(Date.from(NOW.plusSeconds(1)), NOW)).isEmpty();
        assertThat(Intake.received(null, NOW)).isEmpty();
    }
}
