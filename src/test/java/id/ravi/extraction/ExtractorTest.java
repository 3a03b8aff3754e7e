package id.ravi.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ExtractorTest {
    private static final Extractor EXTRACTOR = new Extractor();

    @Test
    void findsTheCodeOfAPlainMessage() {
        var arrival = new Arrival(
                "example.com",
                "Your verification code",
                "Hello,\n\nyour code is 482913. It expires in 10 minutes. Never share it with anyone.\n",
                "");
        assertThat(EXTRACTOR.extract(arrival)).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(Kind.OTP);
            assertThat(finding.value()).isEqualTo("482913");
            assertThat(finding.validity()).contains(Duration.ofMinutes(10));
            assertThat(finding.boundDomain()).isEmpty();
            assertThat(finding.confidence()).isBetween(0.5, 1.0);
            assertThat(finding.reason()).isEqualTo("6 digits after \"code\" in the text");
        });
    }

    @Test
    void findsTheLinkOfAPage() {
        var arrival = new Arrival(
                "example.com",
                "Sign in to Example",
                "",
                """
                <p>Hello</p><p><a href="https://example.com/magic?token=8fK2mQ9zLw31xYt7Rr0P">Sign in to Example</a></p>
                <p><a href="https://example.com/unsubscribe?u=8fK2mQ9zLw31xYt7Rr0P">Unsubscribe</a></p>""");
        assertThat(EXTRACTOR.extract(arrival)).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(Kind.LINK);
            assertThat(finding.value()).isEqualTo("https://example.com/magic?token=8fK2mQ9zLw31xYt7Rr0P");
        });
    }

    @Test
    void knowsCodesThatAreBoundToADomain() {
        var arrival = new Arrival("", "", "Your Example code is 482913.\n\n@example.com #482913", "");
        assertThat(EXTRACTOR.extract(arrival)).singleElement().satisfies(finding -> assertThat(finding.boundDomain())
                .contains("example.com"));
    }

    @Test
    void findsNothingWhereThereIsNothing() {
        assertThat(EXTRACTOR.extract(new Arrival("", "", "", ""))).isEmpty();
    }

    @Test
    void tellsNobodyWhatItRead() {
        var arrival = new Arrival("example.com", "Your code is 482913", "", "");
        assertThat(arrival).asString().doesNotContain("482913");
        assertThat(EXTRACTOR.extract(arrival)).asString().contains("code").doesNotContain("482913");
    }
}
