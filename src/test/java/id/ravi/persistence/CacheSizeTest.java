package id.ravi.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CacheSizeTest {
    @ParameterizedTest
    @ValueSource(longs = {0, 1, Long.MAX_VALUE})
    void isANumberOfBytes(long bytes) {
        assertThat(CacheSize.checked(bytes)).isEqualTo(bytes);
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, Long.MIN_VALUE})
    void isNotLessThanNothing(long bytes) {
        assertThatIllegalStateException()
                .isThrownBy(() -> CacheSize.checked(bytes))
                .withMessage("ravi.cache.bytes must be a number of bytes, or 0, but is " + bytes);
    }
}
