package id.ravi.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublicUrlTest {
    @ParameterizedTest
    @CsvSource({
        "https://ravi.example.org, https://ravi.example.org",
        "https://Ravi.Example.org/, https://ravi.example.org",
        "https://ravi.example.org:443, https://ravi.example.org",
        "https://ravi.example.org:8443, https://ravi.example.org:8443",
        "http://127.0.0.1:80, http://127.0.0.1",
        "http://127.0.0.1:8080, http://127.0.0.1:8080",
        "http://[2001:DB8::1]:8080, http://[2001:db8::1]:8080"
    })
    void isAnOriginAsBrowsersWriteIt(String configured, String origin) {
        assertThat(PublicUrl.origin(URI.create(configured))).isEqualTo(origin);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ravi.example.org",
                "ftp://ravi.example.org",
                "https:///",
                "https://ravi.example.org/ravi",
                "https://ravi.example.org?a",
                "https://ravi.example.org#a",
                "https://somebody@ravi.example.org"
            })
    void isNothingElse(String configured) {
        assertThatIllegalStateException()
                .isThrownBy(() -> PublicUrl.origin(URI.create(configured)))
                .withMessageContaining("ravi.public-url");
    }
}
