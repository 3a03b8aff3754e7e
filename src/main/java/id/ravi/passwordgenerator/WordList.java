package id.ravi.passwordgenerator;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** The long word list of the Electronic Frontier Foundation: 6^5 words, so that five dice choose one of them, too. */
final class WordList {
    private static final List<String> WORDS = read();

    private WordList() {}

    static List<String> words() {
        return WORDS;
    }

    /** Each line has the dice, a tab and the word. */
    private static List<String> read() {
        try (var file = WordList.class.getResourceAsStream("/wordlist/eff_large_wordlist.txt")) {
            return new String(file.readAllBytes(), US_ASCII)
                    .lines()
                    .map(line -> line.substring(line.indexOf('\t') + 1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
