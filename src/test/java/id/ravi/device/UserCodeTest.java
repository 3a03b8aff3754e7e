package id.ravi.device;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UserCodeTest {
    @Test
    void hasEightLettersWithoutVowelsAndLookAlikes() {
        assertThat(Stream.generate(UserCode::random).limit(1_000))
                .allSatisfy(code -> assertThat(code.letters()).matches("[BCDFGHJKLMNPQRSTVWXZ]{8}"));
    }

    @Test
    void usesEveryLetterAndNeverRepeats() {
        var codes = Stream.generate(UserCode::random)
                .limit(1_000)
                .map(UserCode::letters)
                .toList();
        assertThat(codes).doesNotHaveDuplicates();
        assertThat(codes.stream().flatMapToInt(String::chars).distinct()).hasSize(20);
    }

    @Test
    void isShownInTwoHalves() {
        assertThat(new UserCode("BCDFGHJK").shown()).isEqualTo("BCDF-GHJK");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "BCDF-GHJK",
                "BCDFGHJK",
                "bcdfghjk",
                " bcdf - ghjk ",
                "B C D F G H J K",
                "BCDF\u2013GHJK",
                "\u00a0BCDF\u2011GHJK\n"
            })
    void isReadHoweverItIsTyped(String typed) {
        assertThat(UserCode.parse(typed)).contains(new UserCode("BCDFGHJK"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "--------", "BCDF-GHJ", "BCDF-GHJKL", "BCDF-GHJA", "BCDF-GHJ0", "BCDF_GHJK", "ÄCDF-GHJK"
            })
    void isNotWhatHasOtherCharactersOrAnotherLength(String typed) {
        assertThat(UserCode.parse(typed)).isEmpty();
    }
}
