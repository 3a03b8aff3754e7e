package id.ravi.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TextTableTest {
    @Test
    void numbersStandToTheRightAndTextsToTheLeft() {
        var table = TextTable.of(List.of("name", "µs"), List.of(List.of("get", "7"), List.of("patch", "1200")));
        assertThat(table.lines()).containsExactly("name     µs", "get       7", "patch  1200");
    }
}
