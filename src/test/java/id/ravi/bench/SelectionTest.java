package id.ravi.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.ravi.bench.operations.Operation;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SelectionTest {
    @Test
    void nothingNamedMeansEverything() {
        var all = Selection.of(Set.of());
        assertThat(all.has(Selection.START)).isTrue();
        assertThat(all.has(Selection.OPEN)).isTrue();
        assertThat(names(all)).contains("servlet", "jaxrs", "get", "insert", "empty-basic");
    }

    @Test
    void aFigureComesWithWhatItIsComparedWith() {
        assertThat(names(Selection.of(Set.of("get")))).containsExactly("jaxrs", "get");
        assertThat(names(Selection.of(Set.of("post")))).containsExactly("jaxrs", "post", "insert");
        assertThat(names(Selection.of(Set.of("open")))).containsExactly("jaxrs", "get");
    }

    @Test
    void theStartAloneNeedsNoLoad() {
        assertThat(Selection.of(Set.of("start")).operations()).isEmpty();
    }

    @Test
    void anUnknownNameIsRefusedWithTheKnownOnes() {
        assertThatThrownBy(() -> Selection.of(Set.of("gett"))).hasMessageContaining("get, idle");
    }

    private static Iterable<String> names(Selection selection) {
        return selection.operations().stream().map(Operation::name).toList();
    }
}
