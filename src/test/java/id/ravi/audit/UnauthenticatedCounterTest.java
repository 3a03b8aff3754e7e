package id.ravi.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class UnauthenticatedCounterTest {
    private static final Instant NOON = Instant.parse("2025-06-01T12:00:00Z");

    private final UnauthenticatedCounter counter = new UnauthenticatedCounter();
    private final Written log = new Written();

    @Test
    void addsUpTheRequestsOfAnAddressInAMinute() {
        counter.count("192.0.2.1", NOON);
        counter.count("192.0.2.1", NOON.plusSeconds(59));
        counter.count("192.0.2.2", NOON.plusSeconds(59));
        counter.count("192.0.2.1", NOON.plusSeconds(60));
        counter.drainTo(log);
        assertThat(log.counts)
                .containsOnly(
                        Map.entry(slot(NOON, "192.0.2.1"), 2L),
                        Map.entry(slot(NOON, "192.0.2.2"), 1L),
                        Map.entry(slot(NOON.plusSeconds(60), "192.0.2.1"), 1L));
    }

    @Test
    void knowsAThousandAddressesAMinuteAndCountsTheOthersAsOne() {
        IntStream.range(0, 5_000).forEach(i -> counter.count("2001:db8:0:" + Integer.toHexString(i), NOON));
        counter.count("2001:db8:0:0", NOON);
        counter.drainTo(log);
        assertThat(log.counts)
                .hasSize(1_001)
                .containsEntry(slot(NOON, "other"), 4_000L)
                .containsEntry(slot(NOON, "2001:db8:0:0"), 2L);
    }

    @Test
    void beginsAnewEveryMinute() {
        IntStream.range(0, 1_001).forEach(i -> counter.count("a" + i, NOON));
        counter.count("a1000", NOON.plusSeconds(60));
        counter.drainTo(log);
        assertThat(log.counts).containsEntry(slot(NOON.plusSeconds(60), "a1000"), 1L);
    }

    @Test
    void writesNothingTwice() {
        counter.count("192.0.2.1", NOON);
        counter.drainTo(log);
        counter.drainTo(log);
        assertThat(log.counts).containsOnly(Map.entry(slot(NOON, "192.0.2.1"), 1L));
    }

    @Test
    void keepsWhatCannotBeWritten() {
        counter.count("192.0.2.1", NOON);
        assertThatIllegalStateException().isThrownBy(() -> counter.drainTo(new Unwritable()));
        counter.count("192.0.2.1", NOON);
        counter.drainTo(log);
        assertThat(log.counts).containsOnly(Map.entry(slot(NOON, "192.0.2.1"), 2L));
    }

    private static UnauthenticatedCounter.Slot slot(Instant minute, String address) {
        return new UnauthenticatedCounter.Slot(minute, address);
    }

    private static class Written extends AuditTransactions {
        private final Map<UnauthenticatedCounter.Slot, Long> counts = new HashMap<>();

        @Override
        public void count(Map<UnauthenticatedCounter.Slot, Long> requests) {
            requests.forEach((slot, count) -> counts.merge(slot, count, Long::sum));
        }
    }

    private static class Unwritable extends AuditTransactions {
        @Override
        public void count(Map<UnauthenticatedCounter.Slot, Long> requests) {
            throw new IllegalStateException("no database");
        }
    }
}
