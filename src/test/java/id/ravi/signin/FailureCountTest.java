package id.ravi.signin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FailureCountTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0, 0, false, false",
        "4, 19, 19, false, false",
        "5, 5, 5, true, false",
        "0, 20, 0, true, false",
        "0, 0, 20, false, true",
        "0, 0, 1000000, false, true"
    })
    void locksAPairOrAnAddressButNeverAUser(long pair, long address, long user, boolean over, boolean attacked) {
        var count = new FailureCount(pair, address, user);
        assertThat(count.isOverLimit()).isEqualTo(over);
        assertThat(count.isUnderAttack()).isEqualTo(attacked);
    }
}
