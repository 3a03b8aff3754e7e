package id.ravi.extraction.words;

/**
 * A phrase of the word files in a text, from {@code start} to before {@code end}.
 *
 * @param phrase as the file has it, for explanations
 * @param value the value of a number word, otherwise 0
 */
public record Hit(int start, int end, Topic topic, String phrase, int value) {
    boolean lies(Hit within) {
        return within.start <= start && end <= within.end && within.end - within.start > end - start;
    }
}
