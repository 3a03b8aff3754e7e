package id.ravi.ratelimit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.ravi.problem.Throttled;
import id.ravi.testing.Together;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class RateLimitTest {
    private final RateLimit limit = new RateLimit(3, Duration.ofHours(1), "Enough.");

    @Test
    void refusesWhoeverHasNothingLeftAndSaysHowLongToWait() {
        takeAll("alice");
        assertThatExceptionOfType(Throttled.class)
                .isThrownBy(() -> limit.take("alice"))
                .satisfies(refusal -> assertThat(refusal.body().members().toString())
                        .startsWith("{\"detail\":\"Enough.\",\"retry_after_seconds\":"))
                .satisfies(refusal -> assertThat(refusal.retryAfterSeconds()).isBetween(1, 1_200));
    }

    @Test
    void countsEverybodySeparately() {
        takeAll("alice");
        takeAll("bob");
    }

    @Test
    void whatIsGivenBackCanBeTakenAgain() {
        takeAll("alice");
        limit.giveBack("alice");
        limit.take("alice");
        assertThatExceptionOfType(Throttled.class).isThrownBy(() -> limit.take("alice"));
    }

    @Test
    void givesNotOneTooManyToThoseWhoComeAtOnce() {
        var passed = Together.times(20, i -> {
            try {
                limit.take("alice");
                return true;
            } catch (Throttled refused) {
                return false;
            }
        });
        assertThat(passed.stream().filter(yes -> yes)).hasSize(3);
    }

    private void takeAll(String who) {
        for (int i = 0; i < 3; i++) {
            limit.take(who);
        }
    }
}
