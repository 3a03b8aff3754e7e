package id.ravi.payload;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SealedTextTest {
    private static final TextRule RULE = TextRule.sealable(1_000);

    @ParameterizedTest
    @ValueSource(ints = {48, 49, 50, 51, 500})
    void takesWhatCanBeASealedBoxAsItIs(int bytes) {
        var text = "e2e::" + Base64.getEncoder().encodeToString(new byte[bytes]);
        assertThat(RULE.apply(text).complaint()).isEmpty();
        assertThat(RULE.apply(text).text()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "e2e", "e2e:", "E2E::x", " e2e::", "x e2e::", "e2e:\u00a0:x"})
    void leavesAllOtherTextsAlone(String text) {
        assertThat(RULE.apply(text).complaint()).isEmpty();
        assertThat(SealedText.isSealed(text)).isFalse();
    }

    @Test
    void refusesWhatIsNoBase64() {
        var box = Base64.getEncoder().encodeToString(new byte[49]);
        for (var wrong : new String[] {
            "not sealed",
            box.replace("=", ""),
            box + "=",
            box + "\n",
            " " + box,
            box.replace('A', '-'),
            box.substring(0, 60) + "\r\n" + box.substring(60),
            box.replace("A==", "B=="),
            "e2e::" + box
        }) {
            assertThat(RULE.apply("e2e::" + wrong).complaint())
                    .as(wrong)
                    .contains("After e2e:: there must be standard Base64 (RFC 4648, section 4) with its padding and"
                            + " without line breaks.");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 32, 47})
    void refusesWhatIsTooShortForABox(int bytes) {
        assertThat(RULE.apply("e2e::" + Base64.getEncoder().encodeToString(new byte[bytes]))
                        .complaint())
                .contains("After e2e:: there must be a sealed box, which has at least 48 bytes.");
    }

    @Test
    void holdsASealedTextToTheLimitToo() {
        assertThat(RULE.apply("e2e::" + Base64.getEncoder().encodeToString(new byte[1_000]))
                        .complaint())
                .contains("Ensure this field has no more than 1000 bytes.");
    }
}
