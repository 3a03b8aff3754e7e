package id.ravi.passwordgenerator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CharactersTest {
    private static final int DRAWN = 1_000_000;

    private final SecureRandom random = new SecureRandom();

    static Stream<List<String>> alphabets() {
        return Stream.of(
                List.of(CharacterClass.LOWERCASE.characters()),
                List.of(CharacterClass.DIGITS.characters()),
                List.of(CharacterClass.SPECIAL.characters()),
                List.copyOf(CharacterClass.all().values()));
    }

    /** At 128 characters a whole class is missing in fewer than one of a million draws, too few to shift anything. */
    @ParameterizedTest
    @MethodSource("alphabets")
    void everyCharacterIsEquallyLikely(List<String> classes) {
        var recipe = new Characters(128, classes);
        var counts = Stream.generate(() -> recipe.make(random).password())
                .flatMap(password -> password.chars().mapToObj(Character::toString))
                .limit(DRAWN)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        assertThat(counts.keySet()).isEqualTo(characters(classes));
        assertThat(chiSquare(counts)).isLessThan(rareBound(counts.size() - 1));
    }

    /** All 24 passwords of four classes with one character each, and no one sooner than another. */
    @Test
    void everyOrderIsEquallyLikely() {
        var recipe = new Characters(4, List.of("A", "b", "3", "!"));
        var counts = Stream.generate(() -> recipe.make(random).password())
                .limit(100_000)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        assertThat(counts).hasSize(24);
        assertThat(chiSquare(counts)).isLessThan(rareBound(23));
    }

    /** Of AA1, A1A, 1AA and those with two digits: drawing one of each class first would prefer some. */
    @Test
    void noPasswordIsLikelierBecauseAClassIsSmall() {
        var recipe = new Characters(3, List.of("AB", "1"));
        var counts = Stream.generate(() -> recipe.make(random).password())
                .limit(180_000)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        assertThat(counts).hasSize(27 - 8 - 1);
        assertThat(chiSquare(counts)).isLessThan(rareBound(17));
    }

    /** The threshold would notice the classic mistake of taking a random octet modulo the size of the alphabet. */
    @Test
    void theMeasureSeesABiasOfModulo() {
        var letters = CharacterClass.LOWERCASE.characters();
        var counts = IntStream.generate(() -> random.nextInt(256))
                .limit(DRAWN)
                .mapToObj(octet -> String.valueOf(letters.charAt(octet % letters.length())))
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        assertThat(chiSquare(counts)).isGreaterThan(rareBound(25));
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 5, 16, 128})
    void everyClassIsInEveryPassword(int length) {
        var recipe = Characters.of(length, CharacterClass.all());
        for (int i = 0; i < 2_000; i++) {
            var password = recipe.make(random).password();
            assertThat(password).hasSize(length);
            assertThat(CharacterClass.values()).allSatisfy(one -> assertThat(password)
                    .matches(text -> text.chars().anyMatch(c -> one.characters().indexOf(c) >= 0)));
        }
    }

    @Test
    void theBitsAreTheLogarithmOfHowManyThereAre() {
        assertThat(bits(1, "0123456789")).isCloseTo(Math.log(10) / Math.log(2), within(1e-9));
        assertThat(bits(128, "01")).isCloseTo(128, within(1e-9));
        assertThat(bits(4, "A", "b", "3", "!")).isCloseTo(Math.log(24) / Math.log(2), within(1e-9));
        assertThat(bits(3, "AB", "1")).isCloseTo(Math.log(18) / Math.log(2), within(1e-9));
        assertThat(bits(4, "0")).isCloseTo(0, within(1e-9));
        assertThat(new Characters(8, List.of("0123456789abcdef")).make(random).entropyBits())
                .isEqualTo(32.0);
    }

    @Test
    void theUsualPasswordHasAHundredBits() {
        assertThat(Recipe.usual().make(random).entropyBits()).isBetween(100.0, 103.0);
    }

    @Test
    void nothingOfAPasswordIsPrinted() {
        var made = Recipe.usual().make(random);
        assertThat(made.toString()).isEqualTo("GeneratedPassword[redacted]");
    }

    @Test
    void aRecipeThatNobodyCanFulfilDoesNotExist() {
        assertThatThrownBy(() -> new Characters(4, List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Characters(4, List.of("a", ""))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Characters(1, List.of("a", "b"))).isInstanceOf(IllegalArgumentException.class);
    }

    private static double bits(int length, String... classes) {
        return new Characters(length, List.of(classes)).bits();
    }

    private static java.util.Set<String> characters(List<String> classes) {
        return String.join("", classes).chars().mapToObj(Character::toString).collect(Collectors.toSet());
    }

    private static double chiSquare(Map<String, Long> counts) {
        double expected = counts.values().stream().mapToLong(Long::longValue).sum() / (double) counts.size();
        return counts.values().stream()
                .mapToDouble(count -> (count - expected) * (count - expected) / expected)
                .sum();
    }

    /**
     * What chi-square exceeds by chance in fewer than one of a billion runs: the approximation of Wilson and Hilferty at 6.5
     * standard deviations (4e-11), which leaves room for its inexactness.
     */
    private static double rareBound(int degrees) {
        double spread = 2.0 / (9 * degrees);
        return degrees * Math.pow(1 - spread + 6.5 * Math.sqrt(spread), 3);
    }
}
