package id.ravi.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BasicCredentialTest {
    @ParameterizedTest
    @CsvSource({
        "alice:secret, alice, secret",
        "alice:a:b, alice, a:b",
        "alice:, alice, ''",
        ":secret, '', secret",
        "bj\u00f6rn:p\u00e4ss, bj\u00f6rn, p\u00e4ss"
    })
    void isWhatStandsBeforeAndBehindTheFirstColon(String text, String name, String password) {
        assertThat(BasicCredential.parse(encoded(text))).contains(new BasicCredential(name, password));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "!", "YWxpY2U=", "YWxpY2U6c2VjcmV0!", "YWxpY2U6 c2VjcmV0", "="})
    void isNothingWhenMalformed(String encoded) {
        assertThat(BasicCredential.parse(encoded)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"alice", "ALICE", " Alice ", "\talice\n", "\u00a0alice", "alice\u0085"})
    void hasOneNormalNameWhateverCaseAndOuterBlanks(String name) {
        assertThat(new BasicCredential(name, "").normalName()).isEqualTo("alice");
    }

    @Test
    void neverPrints() {
        assertThat(new BasicCredential("alice", "secret")).hasToString("BasicCredential[redacted]");
    }

    private static String encoded(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
