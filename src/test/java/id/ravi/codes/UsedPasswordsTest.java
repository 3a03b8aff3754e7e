package id.ravi.codes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class UsedPasswordsTest {
    @Test
    void whereTheSitesDifferBothAreNamed() {
        assertThat(UsedPasswords.warning(Optional.of("example.com"), "examp1e.com"))
                .hasValueSatisfying(sentence -> assertThat(sentence).contains(" example.com", " examp1e.com"));
    }

    @Test
    void thereIsNothingToSayOfTheSameSiteOrOfNone() {
        assertThat(UsedPasswords.warning(Optional.of("example.com"), "example.com"))
                .isEmpty();
        assertThat(UsedPasswords.warning(Optional.empty(), "example.com")).isEmpty();
        assertThat(UsedPasswords.warning(Optional.of("example.com"), "")).isEmpty();
    }
}
