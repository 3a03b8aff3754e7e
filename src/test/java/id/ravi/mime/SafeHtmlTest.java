package id.ravi.mime;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What of a mail's HTML can be shown. */
class SafeHtmlTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "<img src=https://tracker.example/1.png>",
                "<style>body{background:url(https://tracker.example/)}</style>",
                "<p style=\"background:url('https://tracker.example/')\"></p>",
                "<table background=https://tracker.example/></table>",
                "<link rel=stylesheet href=https://tracker.example/>",
                "<iframe src=https://tracker.example/></iframe>",
                "<video poster=https://tracker.example/></video>",
                "<svg><image href=https://tracker.example/></svg>",
                "<form action=https://tracker.example/><input name=a><button>x</button></form>",
                "<meta http-equiv=refresh content='0;url=https://tracker.example/'>",
                "<base href=https://tracker.example/>",
                "<a href=javascript:alert(1)>x</a>",
                "<a href='java\nscript:alert(1)'>x</a>",
                "<a href=data:text/html,alert(1)>x</a>",
                "<blockquote cite=https://tracker.example/>x</blockquote>",
                "<math><mtext><style><img src=x onerror=alert(1)></style></mtext></math>",
                "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\"></noscript>",
                "<object data=https://tracker.example/></object>"
            })
    void nothingRunsOrIsFetched(String html) {
        assertThat(SafeHtml.of(html + "<p>kept</p>"))
                .contains("kept")
                .doesNotContain("tracker.example")
                .doesNotContainPattern("(?i)<(script|style|img|form|input|iframe|svg|math|object)")
                .doesNotContainPattern("(?i)href=\"?(java|data)");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            <a href="https://example.org/verify?a=1&b=2">Verify</a> | <a href="https://example.org/verify?a=1&amp;b=2" rel="noopener noreferrer nofollow">Verify</a>
            <a href="mailto:a@example.org">a</a>                    | <a href="mailto:a@example.org" rel="noopener noreferrer nofollow">a</a>
            <table><tr><td>1</td></tr></table>                      | <table><tbody><tr><td>1</td></tr></tbody></table>
            <p onclick="x()">Hello<br>you</p>                       | <p>Hello<br>you</p>
            """)
    void structureTextAndLinksStay(String html, String safe) {
        assertThat(SafeHtml.of(html)).isEqualTo(safe);
    }
}
