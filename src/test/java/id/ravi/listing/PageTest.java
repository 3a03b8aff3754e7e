package id.ravi.listing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PageTest {
    @Test
    void hasNoFollowerUnlessOneRowMoreWasFound() {
        assertThat(page().next()).isEmpty();
        assertThat(page(5, 4).next()).isEmpty();
        var first = page(5, 4, 3);
        assertThat(first.rows()).containsExactly(5L, 4L);
        assertThat(first.next()).contains(new Page.Cursor(Instant.EPOCH, 4));
    }

    private static Page<Long> page(long... found) {
        var rows = new ArrayList<Long>();
        for (long row : found) {
            rows.add(row);
        }
        return Page.of(List.copyOf(rows), 2, row -> new Page.Cursor(Instant.EPOCH, row));
    }
}
