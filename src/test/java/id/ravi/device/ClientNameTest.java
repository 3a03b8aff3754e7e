package id.ravi.device;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class ClientNameTest {
    @Test
    void isWhatTheProgramCallsItself() {
        assertThat(ClientName.of(Optional.of("ravi-cli/0.6.2 (linux; é 漢)"))).isEqualTo("ravi-cli/0.6.2 (linux; é 漢)");
    }

    @Test
    void isBlankWhenTheProgramSaysNothing() {
        assertThat(ClientName.of(Optional.empty())).isEmpty();
        assertThat(ClientName.of(Optional.of(" \t "))).isEmpty();
    }

    @Test
    void holdsNothingThatHidesOrReordersText() {
        assertThat(ClientName.of(Optional.of("a\u0000b\u001bc\u0085d\u202ee\u2066f\u200bg\u2028h\ud800i\ue000j")))
                .isEqualTo("abcdefghij");
    }

    @Test
    void endsAfterTwoHundredCharacters() {
        assertThat(ClientName.of(Optional.of("\ud83e\udd16".repeat(201)))).isEqualTo("\ud83e\udd16".repeat(200));
    }
}
