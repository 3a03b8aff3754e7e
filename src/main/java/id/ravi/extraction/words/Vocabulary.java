package id.ravi.extraction.words;

import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The phrases of all languages: the files of {@code /extraction/words/} that {@code /extraction/languages.txt} names. */
public final class Vocabulary {
    private static final String DIRECTORY = "/extraction/";
    private static final int LONGEST_PHRASE = 60;
    private static final Map<String, Topic> SECTIONS =
            Arrays.stream(Topic.values()).collect(toMap(Topic::section, topic -> topic));

    private final Trie phrases = new Trie();

    /** Reads the files; what is wrong in one stops the start. */
    public Vocabulary() {
        lines("languages.txt").forEach(this::addLanguage);
    }

    /** The lines of a file of the extraction's data, without comments and empty lines. */
    public static List<String> lines(String file) {
        try (var stream = Vocabulary.class.getResourceAsStream(DIRECTORY + file)) {
            if (stream == null) {
                throw new IllegalStateException("There is no " + DIRECTORY + file);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The phrases in normal text by their beginnings; of those of one family, none that lies within another. */
    public List<Hit> search(String text) {
        var all = new ArrayList<Hit>();
        phrases.search(text, hit -> keep(all, hit));
        return all;
    }

    private void addLanguage(String language) {
        Topic topic = null;
        for (var line : lines("words/" + language + ".txt")) {
            if (line.startsWith("[")) {
                topic = SECTIONS.get(line.substring(1, line.length() - 1));
            } else if (topic != null) {
                phrases.add(Term.of(topic, line));
            }
            if (topic == null) {
                throw new IllegalStateException("No such section in " + language + ": " + line);
            }
        }
    }

    /** Phrases are short, so only those that began shortly before can overlap with a new one. */
    private static void keep(List<Hit> hits, Hit hit) {
        for (int i = hits.size() - 1; i >= 0 && hit.start() - hits.get(i).start() < LONGEST_PHRASE; i--) {
            var earlier = hits.get(i);
            if (earlier.topic().yieldsTo(hit.topic()) && earlier.lies(hit)) {
                hits.remove(i);
            } else if (hit.topic().yieldsTo(earlier.topic()) && hit.lies(earlier)) {
                return;
            }
        }
        hits.add(hit);
    }
}
