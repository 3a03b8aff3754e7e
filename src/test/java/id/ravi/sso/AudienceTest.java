package id.ravi.sso;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AudienceTest {
    private static final String ORIGIN = "https://ravi.example.org";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://ravi.example.org",
                "https://ravi.example.org/",
                "https://ravi.example.org/api/",
                "https://ravi.example.org/sso",
                "https://ravi.example.org?x",
                "https://ravi.example.org#x",
                "HTTPS://Ravi.Example.ORG",
                "https://ravi.example.org:443/api/",
                "https://ravi.example.org./",
                "https://somebody@ravi.example.org/",
                "https:\\\\ravi.example.org\\api",
                "http://ravi.example.org",
                "wss://ravi.example.org",
                "//ravi.example.org",
                "ravi.example.org",
                "ravi.example.org/api",
                "ravi.example.org//x",
                "ravi.example.org:443//x",
                "Ravi.Example.Org\\\\x",
                "somebody@ravi.example.org//x",
                "ravi.example.org/?to=https://shop.example.com",
                "git+ssh://ravi.example.org//x",
                "ravi",
                "RAVI",
                "ravi/",
                "https://issuer.example.org"
            })
    void isNotThisServer(String audience) {
        assertThat(isOurs(audience)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://shop.example.com",
                "https://ravi.example.org.example.com",
                "https://example.org",
                "https://example.com/?to=https://ravi.example.org",
                "shop.example.com/?to=https://ravi.example.org",
                "shop.example.com//ravi.example.org",
                "https://ravi.example.org:8443",
                "ravi.example.org:8443//x",
                "http://ravi.example.org:8080",
                "ravi-shop",
                "urn:shop",
                "not a url",
                "%",
                "//",
                "a shop: 50 % off"
            })
    void isAnybodyElse(String audience) {
        assertThat(isOurs(audience)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.1:8080/api/", "127.0.0.1:8080", "http://[::1]:8080"})
    void isKnownByItsPort(String audience) {
        var origin = audience.contains("[") ? "http://[::1]:8080" : "http://127.0.0.1:8080";
        assertThat(Audience.isOurs(audience, Stream.of("ravi"), origin)).isTrue();
        assertThat(Audience.isOurs(audience.replace("8080", "8081"), Stream.of("ravi"), origin))
                .isFalse();
    }

    private static boolean isOurs(String audience) {
        return Audience.isOurs(audience, Stream.of("ravi", "https://issuer.example.org/"), ORIGIN);
    }
}
