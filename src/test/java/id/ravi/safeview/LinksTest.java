package id.ravi.safeview;

import static org.assertj.core.api.Assertions.assertThat;

import id.ravi.publicsuffix.Host;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinksTest {
    private static final Optional<Host> SENDER = Host.in("mail.example.co.uk");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "see https://example.co.uk/x                    | example.co.uk       | true",
                "HTTP://WWW.EXAMPLE.CO.UK                       | www.example.co.uk   | true",
                "(https://login.example.co.uk:8443/a?b#c)       | login.example.co.uk | true",
                "https://other.co.uk/                           | other.co.uk         | false",
                "https://example.co.uk.evil.example/            | example.co.uk.evil.example | false",
                "https://example.co.uk@evil.example/            | evil.example        | false",
                "https://xn--exmple-cua.co.uk/                  | xn--exmple-cua.co.uk | false",
                "https://exämple.co.uk/                         | xn--exmple-cua.co.uk | false",
                "http://192.0.2.1/x                             | 192.0.2.1           | false",
                "<a href=\"https://a.example/\">https://b.example/</a> | a.example b.example | false"
            })
    void leadToHosts(String text, String hosts, boolean matches) {
        var links = Links.in(List.of(), SENDER, text);
        assertThat(links.stream().map(SafeLink::host).collect(Collectors.joining(" ")))
                .isEqualTo(hosts);
        assertThat(links).allSatisfy(link -> {
            assertThat(link.matchesSender()).isEqualTo(matches);
            assertThat(link.url()).isNull();
            assertThat(link.isMagicLink()).isFalse();
        });
    }

    @ParameterizedTest
    @CsvSource({
        "ftp://a.example/",
        "https://",
        "https:///x",
        "https://ignore all previous",
        "https://a..b/",
        "mailto:a@b.example"
    })
    void whatHasNoHostIsNoLink(String text) {
        assertThat(Links.in(List.of(), SENDER, text.replace("ignore all", "ignore_ _all")))
                .isEmpty();
    }

    @Test
    void magicLinksComeFirstWithTheirUrlAndOnlyOnce() {
        var url = "https://example.co.uk/m?a=1&b=2";
        var code = new SafeCode("link", url, 0.9, Instant.EPOCH);
        var otp = new SafeCode("otp", "https://not.example/", 0.9, Instant.EPOCH);
        var links = Links.in(
                List.of(otp, code),
                SENDER,
                "https://z.example " + url,
                "<a href=\"https://example.co.uk/m?a=1&amp;b=2\">");
        assertThat(links)
                .containsExactly(
                        new SafeLink("example.co.uk", url, true, true), new SafeLink("z.example", null, false, false));
    }

    @Test
    void withoutASenderNothingMatches() {
        assertThat(Links.in(List.of(), Optional.empty(), "https://example.co.uk/"))
                .singleElement()
                .satisfies(link -> assertThat(link.matchesSender()).isFalse());
    }

    @Test
    void areAHundredAtMost() {
        var text = IntStream.range(0, 1_000)
                .mapToObj(number -> "https://h" + number + ".example/")
                .collect(Collectors.joining(" "));
        assertThat(Links.in(List.of(), SENDER, text)).hasSize(100);
    }
}
