package id.ravi.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class ReadCacheTest {
    private final ReadCache<String> cache = new ReadCache<>(1_000, String::length);
    private final AtomicInteger reads = new AtomicInteger();
    private String row = "first";

    @Test
    void asksTheDatabaseOnce() {
        assertThat(read("subject", "view")).contains("first");
        assertThat(read("subject", "view")).contains("first");
        assertThat(reads).hasValue(1);
    }

    @Test
    void givesNobodyWhatAnotherViewHasFound() {
        read("subject", "hers");
        assertThat(cache.get("subject", "his", Optional::empty)).isEmpty();
    }

    @Test
    void remembersNothingThatIsNotThere() {
        assertThat(cache.get("subject", "view", Optional::empty)).isEmpty();
        assertThat(read("subject", "view")).contains("first");
    }

    @Test
    void forgetsWhatHasChangedForEveryView() {
        read("subject", "hers");
        read("subject", "his");
        row = "second";
        cache.changed("subject");
        assertThat(read("subject", "hers")).contains("second");
        assertThat(read("subject", "his")).contains("second");
    }

    @Test
    void keepsWhatElseIsKnown() {
        read("subject", "view");
        cache.changed("another");
        read("subject", "view");
        assertThat(reads).hasValue(1);
    }

    @Test
    void forgetsEverything() {
        read("one", "view");
        read("two", "view");
        row = "second";
        cache.changed();
        assertThat(read("one", "view")).contains("second");
        assertThat(read("two", "view")).contains("second");
    }

    @Test
    void keepsNothingThatChangedWhileItWasRead() {
        var old = cache.get("subject", "view", () -> {
            var seen = row;
            row = "second";
            cache.changed("subject");
            return Optional.of(seen);
        });
        assertThat(old).contains("first");
        assertThat(read("subject", "view")).contains("second");
    }

    @Test
    void remembersNothingWithoutMemory() {
        var off = new ReadCache<String>(0, String::length);
        Supplier<Optional<String>> database = () -> Optional.of("read " + reads.incrementAndGet());
        off.get("subject", "view", database);
        assertThat(off.get("subject", "view", database)).contains("read 2");
    }

    private Optional<String> read(String subject, String view) {
        return cache.get(subject, view, () -> {
            reads.incrementAndGet();
            return Optional.of(row);
        });
    }
}
