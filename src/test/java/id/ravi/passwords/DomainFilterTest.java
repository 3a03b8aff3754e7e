package id.ravi.passwords;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.ravi.problem.InvalidFields;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DomainFilterTest {
    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u00a0"})
    void aBlankFilterWantsEverything(String text) {
        assertThat(DomainFilter.of(text)).isEqualTo(DomainFilter.NONE);
    }

    @Test
    void aFilterIsReducedLikeADomain() {
        assertThat(DomainFilter.of("https://www.example.com/").domain()).contains("example.com");
        assertThat(DomainFilter.of("no domain").impossible()).isTrue();
        assertThatThrownBy(() -> DomainFilter.of("a\0")).isInstanceOf(InvalidFields.class);
    }
}
