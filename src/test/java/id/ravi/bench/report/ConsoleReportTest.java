package id.ravi.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class ConsoleReportTest {
    @Test
    void showsOperationsGoalsAndTheMachine() {
        var report = Sample.whole(Sample.results(50, 100, 300), Sample.results(50, 100, 300));
        assertThat(new ConsoleReport(report).lines())
                .anyMatch(line -> line.startsWith("GET …/{uuid}/ ") && line.contains("missed: 2.00 × ≤ 1.50 ×"))
                .anyMatch(line -> line.contains("innodb_flush_log_at_trx_commit=1"))
                .anyMatch(line -> line.contains("second 9.0 s"));
    }

    @Test
    void aRunOfTheStartAloneHasNoTables() {
        var report = new Report(
                Sample.whole(Sample.results(1, 1, 1), Sample.results(1, 1, 1)).starts(), Optional.empty());
        assertThat(new ConsoleReport(report).lines()).noneMatch(line -> line.contains("requests/s"));
    }
}
