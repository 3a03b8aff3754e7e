package id.ravi.authentication;

import static org.assertj.core.api.Assertions.assertThat;

import id.ravi.access.Caller;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RecentCallersTest {
    private static final Caller CALLER = Caller.anonymous(1, UUID.randomUUID(), "192.0.2.1");

    private final AtomicLong time = new AtomicLong(Long.MAX_VALUE);
    private final RecentCallers<String> callers = new RecentCallers<>(time::get);

    @Test
    void remembersWhomItHasFound() {
        assertThat(callers.find("credential", () -> Optional.of(CALLER))).contains(CALLER);
        assertThat(callers.seen("credential")).contains(CALLER);
        assertThat(callers.seen("another")).isEmpty();
    }

    @Test
    void doesNotRememberNobody() {
        assertThat(callers.find("credential", Optional::empty)).isEmpty();
        assertThat(callers.seen("credential")).isEmpty();
    }

    @Test
    void theSecondBeginsBeforeTheLookUp() {
        callers.find("credential", () -> {
            pass(Duration.ofMillis(999));
            return Optional.of(CALLER);
        });
        assertThat(callers.seen("credential")).contains(CALLER);
        pass(Duration.ofMillis(1));
        assertThat(callers.seen("credential")).isEmpty();
    }

    @Test
    void forgetsThoseToWhomItApplies() {
        callers.find("one", () -> Optional.of(CALLER));
        callers.find("other", () -> Optional.of(CALLER));
        callers.forget((credential, caller) -> "one".equals(credential) && caller.equals(CALLER));
        assertThat(callers.seen("one")).isEmpty();
        assertThat(callers.seen("other")).contains(CALLER);
    }

    @Test
    void doesNotRememberWhatWasForgottenDuringTheLookUp() {
        var found = callers.find("credential", () -> {
            callers.forget((credential, caller) -> true);
            return Optional.of(CALLER);
        });
        assertThat(found).contains(CALLER);
        assertThat(callers.seen("credential")).isEmpty();
    }

    private void pass(Duration duration) {
        time.addAndGet(duration.toNanos());
    }
}
