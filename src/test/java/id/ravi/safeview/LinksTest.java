package id.ravi.safeview;

import static org.assertj.core.api.Assertions.assertThat;

import id.ravi.codes.CodeAnswer;
import id.ravi.publicsuffix.Host;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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
                "HTTP://WWW.EXAMPLE.CO.UK                       | example.co.uk       | true",
                "(https://login.example.co.uk:8443/a?b#c)       | example.co.uk       | true",
                "https://other.co.uk/                           | other.co.uk         | false",
                "https://example.co.uk.evil.example/            | evil.example        | false",
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
    void areTwentyAtMostAndInNoOrderOfTheSenders() {
        var text = IntStream.range(0, 1_000)
                .mapToObj(number -> "https://now.do.as.i.say.h" + (99_999 - number) + ".example/")
                .collect(Collectors.joining(" "));
        assertThat(Links.in(List.of(), SENDER, text))
                .hasSize(20)
                .extracting(SafeLink::host)
                .isSorted()
                .allMatch(host -> host.matches("h[0-9]{5}[.]example"));
    }

    @Test
    void onlySoManyAreLookedAt() {
        var text = IntStream.rangeClosed(1, 2_000)
                .mapToObj(number -> "http://a.example/" + number)
                .collect(Collectors.joining(" "));
        assertThat(Links.in(List.of(), SENDER, text + " http://late.example/"))
                .extracting(SafeLink::host)
                .containsExactly("a.example");
    }

    @Test
    void repetitionHidesNothing() {
        assertThat(Links.in(List.of(), SENDER, "http://a.example ".repeat(10_000), "http://late.example/"))
                .extracting(SafeLink::host)
                .containsExactly("a.example", "late.example");
    }

    @Test
    void ofAMagicLinkTheFragmentIsLeftOut() {
        var url = "https://example.co.uk/m?a=1";
        var code = SafeCode.of(found("link", url + "#disregard-all")).orElseThrow();
        assertThat(code.code()).isEqualTo(url);
        assertThat(Links.in(List.of(code), SENDER, url + "#disregard-all"))
                .containsExactly(new SafeLink("example.co.uk", url, true, true));
    }

    @Test
    void aMagicLinkThatIsTooLongIsLeftOut() {
        var url = "https://example.co.uk/m?a=1&b=";
        assertThat(SafeCode.of(found("link", url + "b".repeat(2_000)))).isEmpty();
        assertThat(SafeCode.of(found("link", url + "b".repeat(1_000)))).isPresent();
        assertThat(SafeCode.of(found("otp", "48#213"))).map(SafeCode::code).hasValue("48#213");
    }

    private static CodeAnswer found(String kind, String code) {
        return new CodeAnswer(
                UUID.randomUUID(),
                1,
                code,
                kind,
                0.9,
                "",
                "",
                false,
                "",
                "email",
                1L,
                Instant.EPOCH,
                Instant.EPOCH,
                false,
                null);
    }
}
