package id.ravi.domains;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlatformDomainsTest {
    @Test
    void areSeparatedByCommasInTheOperatorsOrder() {
        assertThat(PlatformDomains.parse(" Agents.Example.org, in.example.org ,agents.example.org"))
                .containsExactly("agents.example.org", "in.example.org");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                ",",
                "a.example,",
                "localhost",
                "-a.example",
                "a-.example",
                "a..example",
                ".example",
                "a.example.",
                "a_b.example",
                "b\u00fccher.example",
                "user@a.example",
                "a.example b.example",
                "127.0.0.1:25"
            })
    void areRefusedInOneSentenceThatNamesTheProperty(String text) {
        assertThatThrownBy(() -> PlatformDomains.parse(text))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("ravi.mail.domains must be domains separated by commas")
                .hasMessageEndingWith("but is " + text);
    }

    @Test
    void leaveRoomForTheLongestLocalPart() {
        var label = "a".repeat(55) + ".";
        assertThat(PlatformDomains.parse(label.repeat(3) + "a".repeat(55))).hasSize(1);
        assertThatThrownBy(() -> PlatformDomains.parse(label.repeat(4) + "a"))
                .isInstanceOf(IllegalStateException.class);
    }
}
