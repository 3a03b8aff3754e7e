package id.ravi.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HtmlReportTest {
    private final String page =
            new HtmlReport(Sample.whole(Sample.results(50, 100, 300), Sample.results(50, 100, 300))).text();

    @Test
    void asksNobodyForAnything() {
        assertThat(page).doesNotContainPattern("(?i)https?:|src=|href=|url\\(|@import|<script|<link");
    }

    @Test
    void escapesWhatComesFromElsewhere() {
        assertThat(page).contains("Linux &lt;amd64&gt;").doesNotContain("<amd64>");
    }

    @Test
    void drawsEveryFigureWithinItsFrame() {
        assertThat(page).contains("<svg").doesNotContain("NaN", "Infinity", "null");
    }
}
