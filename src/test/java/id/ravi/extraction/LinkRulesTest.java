package id.ravi.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One rule for links in each case. */
class LinkRulesTest {
    private static final String SECRET = "8fK2mQ9zLw31xYt7Rr0P";
    private static final Extractor EXTRACTOR = new Extractor();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Sign in to Example",
                "Verify your email",
                "Confirm your email address",
                "Reset your password",
                "Accept invitation",
                "Passwort zurücksetzen",
                "Confirmer mon adresse",
                "Подтвердить почту",
                "重置密码"
            })
    void findsLinksThatProveWhoFollowsThem(String words) {
        var url = "https://example.com/x?token=" + SECRET;
        var html = "<p><a href='" + url + "'>" + words + "</a></p>";
        assertThat(EXTRACTOR.extract(new Arrival("example.com", "", "", html)))
                .extracting(Finding::value)
                .containsExactly(url);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "https://example.com/unsubscribe?token=8fK2mQ9zLw31xYt7Rr0P | Unsubscribe",
                "https://example.com/settings?token=8fK2mQ9zLw31xYt7Rr0P | Manage preferences",
                "https://example.com/o?token=8fK2mQ9zLw31xYt7Rr0P | View order",
                "https://www.facebook.com/example?ref=8fK2mQ9zLw31xYt7Rr0P | Verify your email",
                "https://example.com/login | Sign in",
                "https://user@example.com/verify/8fK2mQ9zLw31xYt7Rr0P | Verify your email",
                "javascript:verify('8fK2mQ9zLw31xYt7Rr0P') | Verify your email"
            })
    void leavesOtherLinksAlone(String url, String words) {
        var html = "<p><a href=\"" + url + "\">" + words + "</a></p>";
        assertThat(EXTRACTOR.extract(new Arrival("example.com", "", "", html))).isEmpty();
    }
}
