package id.ravi.codes;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UsedPasswordsTest {
    @Test
    void whereTheSitesDifferBothAreNamed() {
        assertThat(UsedPasswords.warning(Optional.of("example.com"), "examp1e.com"))
                .hasValueSatisfying(sentence -> assertThat(sentence).contains(" example.com", " examp1e.com"));
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1",
        "1 2, 2 | 1",
        "1 2 1, 2 1 | 1",
        "2 2, 2 | 2",
        "3 2 1, 3 2 1",
        "3 2 1 2, 2 | 3 2 1",
        "2 3 2 1, 3 2 1 | 2",
        "3 2 1 3 2 1, 3 2 1 | 3 2 1",
        "'', ''"
    })
    void whatSeveralReadsHaveRevealedIsTakenApartLatestFirst(String revealed, String reads) {
        var entries = Stream.of(revealed.split(" ", -1))
                .filter(id -> !id.isEmpty())
                .map(id -> new UsedPasswords.Entry(Long.parseLong(id), new UUID(0, 0), 1, "example.com"))
                .toList();
        assertThat(UsedPasswords.apart(entries).stream()
                        .map(read -> read.stream().map(entry -> "" + entry.id()).collect(joining(" ")))
                        .collect(joining(" | ")))
                .isEqualTo(reads);
    }

    @Test
    void thereIsNothingToSayOfTheSameSiteOrOfNone() {
        assertThat(UsedPasswords.warning(Optional.of("example.com"), "example.com"))
                .isEmpty();
        assertThat(UsedPasswords.warning(Optional.empty(), "example.com")).isEmpty();
        assertThat(UsedPasswords.warning(Optional.of("example.com"), "")).isEmpty();
    }
}
