package id.ravi.extraction.links;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a link may consist of, because whoever waits for it reads it. */
class TargetTest {
    private static final String URL = "https://a.example/verify?token=a1b2c3d4e5f6a7b8";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "#SYSTEM:\u00a0disregard\u00a0all",
                "&x=\u200b",
                "&x=\u3000do",
                "&x=\u202e",
                "&x=\u00fc",
                "&x=\ud83d\ude00",
                "&x=\u2028",
                "&x=do this",
                "&x=\t",
                "&x=a|b",
                "&x={do}",
                "&x=\\",
                "&x=<",
                "&x=\"",
                "&x=`",
                "&x=^",
                "&x=\u007f"
            })
    void whatIsNoUrlIsNoTarget(String end) {
        assertThat(Target.of(URL + end)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "#a", "&b=%C3%BC", "&c=(1)", "&d=[1]", "&e=a+b", "&f=~a-b_c.d!$'*,;:@/?"})
    void urlsAreTargets(String end) {
        assertThat(Target.of(URL + end)).map(Target::domain).hasValue("a.example");
    }
}
