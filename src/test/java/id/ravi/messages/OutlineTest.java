package id.ravi.messages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class OutlineTest {
    private static final long MIB = 1 << 20;

    @Test
    void smallMessagesAreReadFiftyAtATime() {
        assertThat(batches(120, 1_000)).extracting(List::size).containsExactly(50, 50, 20);
    }

    @Test
    void largeMessagesAreReadFewAtATime() {
        assertThat(batches(5, MIB)).extracting(List::size).containsExactly(4, 1);
        assertThat(batches(3, 100 * MIB)).extracting(List::size).containsExactly(2, 1);
    }

    @Test
    void theOrderStays() {
        assertThat(batches(200, 70_000).stream().flatMap(List::stream))
                .containsExactlyElementsOf(LongStream.range(0, 200).boxed().toList());
    }

    @Test
    void nothingIsNoBatch() {
        assertThat(batches(0, 0)).isEmpty();
    }

    private static List<List<Long>> batches(int count, long size) {
        return Outline.batches(LongStream.range(0, count)
                .mapToObj(id -> new Outline(id, size, Instant.EPOCH))
                .toList());
    }
}
