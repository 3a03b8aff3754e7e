package id.ravi.extraction.codes;

import java.util.ArrayList;
import java.util.List;

/** Finds everything in a text that has the shape of a code, in one walk over its chunks. */
final class Candidates {
    /** A message with more of them is a table of numbers. */
    private static final int MOST = 300;

    private static final String BETWEEN_SINGLES = " \t\n-|*/";

    private final String text;
    private final List<Chunk> chunks;
    private final Shapes shapes;
    private final List<Candidate> found = new ArrayList<>();

    private Candidates(String text, Shapes shapes) {
        this.text = text;
        this.chunks = Chunks.of(text);
        this.shapes = shapes;
    }

    static List<Candidate> in(String text, Shapes shapes) {
        var search = new Candidates(text, shapes);
        for (int i = 0; i < search.chunks.size() && search.found.size() < MOST; ) {
            i = search.take(i);
        }
        return search.found;
    }

    /** Takes one chunk, or several that make up one code, and tells which is next. */
    private int take(int index) {
        var chunk = chunks.get(index);
        if (chunk.isSingle()) {
            int end = run(index, this::continuesSingles);
            addSingles(index, end);
            return end;
        }
        if (chunk.isNumber()) {
            int end = run(index, this::continuesNumber);
            addNumbers(index, end);
            return end;
        }
        shapes.of(text, chunk).ifPresent(found::add);
        return index + 1;
    }

    private interface Continuation {
        boolean holds(Chunk chunk, Chunk next);
    }

    private int run(int index, Continuation continuation) {
        int end = index + 1;
        while (end < chunks.size() && continuation.holds(chunks.get(end - 1), chunks.get(end))) {
            end++;
        }
        return end;
    }

    private boolean continuesSingles(Chunk chunk, Chunk next) {
        if (!next.isSingle() || next.start() - chunk.end() > 3) {
            return false;
        }
        for (int i = chunk.end(); i < next.start(); i++) {
            if (BETWEEN_SINGLES.indexOf(text.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }

    private boolean continuesNumber(Chunk chunk, Chunk next) {
        var between = text.substring(chunk.end(), Math.min(next.start(), chunk.end() + 4));
        return next.isNumber() && (between.equals(" ") || between.equals(" - "));
    }

    private void addSingles(int from, int to) {
        var value = new StringBuilder();
        chunks.subList(from, to).forEach(chunk -> value.append(text.charAt(chunk.start())));
        int start = chunks.get(from).start();
        int end = chunks.get(to - 1).end();
        if (value.length() < 4 || value.length() > 10 || isScale(value)) {
            return;
        }
        boolean plain = value.chars().allMatch(letter -> Chunks.isDigit((char) letter));
        boolean capitals =
                value.chars().allMatch(letter -> Chunks.isDigit((char) letter) || Chunks.isCapital((char) letter));
        boolean digits = value.chars().anyMatch(letter -> Chunks.isDigit((char) letter));
        if (plain || (capitals && digits)) {
            found.add(new Candidate(start, end, value.toString(), plain ? Shape.SPACED : Shape.GROUPED));
        }
    }

    /** "1 2 3 4 5" counts pages or days, or asks how satisfied one is. */
    private static boolean isScale(CharSequence value) {
        for (int i = 1; i < value.length(); i++) {
            if (value.charAt(i) != value.charAt(i - 1) + 1) {
                return false;
            }
        }
        return true;
    }

    private void addNumbers(int from, int to) {
        var numbers = chunks.subList(from, to);
        if (numbers.size() == 1) {
            shapes.of(text, numbers.get(0)).ifPresent(found::add);
            return;
        }
        var lengths = new StringBuilder();
        var value = new StringBuilder();
        for (var number : numbers.subList(0, Math.min(4, numbers.size()))) {
            lengths.append('-').append(number.length());
            value.append(text, number.start(), number.end());
        }
        var groups =
                Shapes.groups(numbers.get(0).start(), chunks.get(to - 1).end(), value.toString(), lengths.substring(1));
        if (numbers.size() < 4 && groups.isPresent() && !followsSerial(from)) {
            found.add(groups.get());
        } else if (numbers.stream().filter(number -> number.length() > 2).count() == 1) {
            numbers.stream()
                    .filter(number -> number.length() > 3)
                    .flatMap(number -> shapes.of(text, number).stream())
                    .forEach(found::add);
        }
    }

    /** "DE89 3704 0044": the groups go on from letters and digits before them. */
    private boolean followsSerial(int index) {
        if (index == 0) {
            return false;
        }
        var before = chunks.get(index - 1);
        return before.digits() > 0 && before.letters() > 0 && chunks.get(index).start() - before.end() == 1;
    }
}
