package id.ravi.apikeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyTextTest {
    private static final String KEY = "ravi_id_00000000000000000000000000000000000000003a21x8";

    /** The checksums were computed with another implementation of CRC-32. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                KEY,
                "ravi_mgmt_0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcd0NwxKK",
                "ravi_id_zzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz4U8kzl"
            })
    void endsWithItsChecksum(String text) {
        assertThat(KeyText.parse(text)).contains(new KeyText(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ravi_id_",
                "ravi_id_00000000000000000000000000000000000000003a21x9",
                "ravi_id_10000000000000000000000000000000000000003a21x8",
                "ravi_mgmt_00000000000000000000000000000000000000003a21x8",
                "ravi_xx_00000000000000000000000000000000000000003a21x8",
                "RAVI_ID_00000000000000000000000000000000000000003a21x8",
                "ravi_id_0000000000000000000000000000000000000003a21x8",
                "ravi_id_000000000000000000000000000000000000000003a21x8",
                KEY + "\n",
                " " + KEY,
                KEY + " ",
                "ravi_id_0000000000000000000000000000000000000-003a21x8",
                "ravi_id_\u0660000000000000000000000000000000000000003a21x8"
            })
    void isNothingElse(String text) {
        assertThat(KeyText.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {KeyText.IDENTITY_PREFIX, KeyText.MANAGEMENT_PREFIX})
    void isMadeInTheFormThatItIsReadIn(String prefix) {
        var text = KeyText.random(prefix).text();
        assertThat(text).matches(prefix + "[0-9A-Za-z]{46}");
        assertThat(KeyText.parse(text)).isPresent();
    }

    @Test
    void isNeverMadeTwice() {
        var seen = new HashSet<String>();
        Stream.generate(() -> KeyText.random(KeyText.IDENTITY_PREFIX).text())
                .limit(1_000)
                .forEach(seen::add);
        assertThat(seen).hasSize(1_000);
    }

    @Test
    void showsItsLastFourCharactersAndNothingInALog() {
        var key = new KeyText(KEY);
        assertThat(key.lastFour()).isEqualTo("21x8");
        assertThat(key).hasToString("KeyText[redacted]");
    }
}
