package id.ravi.extraction.words;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/** Finds all phrases of all languages in one walk over a text: time grows with the text, not with the phrases. */
final class Trie {
    private final Node root = new Node();
    /** The root's children for ASCII, where nearly every search begins and most end. */
    private final Node[] ascii = new Node[0x80];

    void add(Term term) {
        var node = root;
        for (char letter : term.letters().toCharArray()) {
            node = node.grow(letter);
        }
        if (node.terms.stream().noneMatch(known -> known.isLike(term))) {
            node.terms.add(term);
        }
        char first = term.letters().charAt(0);
        if (first < ascii.length) {
            ascii[first] = root.next(first);
        }
    }

    /** Gives every phrase in the text, in the order of their beginnings, also those inside others. */
    void search(String text, Consumer<Hit> found) {
        var letters = new char[text.length()];
        for (int i = 0; i < letters.length; i++) {
            letters[i] = Letters.forMatching(text.charAt(i));
        }
        for (int start = 0; start < letters.length; start++) {
            var node = letters[start] < ascii.length ? ascii[letters[start]] : root.next(letters[start]);
            for (int end = start + 1; node != null; end++) {
                node.report(text, start, end, found);
                node = end < letters.length ? node.next(letters[end]) : null;
            }
        }
    }

    private static final class Node {
        private char[] letters = {};
        private Node[] children = {};
        private final List<Term> terms = new ArrayList<>(0);

        Node next(char letter) {
            int index = Arrays.binarySearch(letters, letter);
            return index < 0 ? null : children[index];
        }

        Node grow(char letter) {
            int index = Arrays.binarySearch(letters, letter);
            if (index >= 0) {
                return children[index];
            }
            int place = -index - 1;
            int more = letters.length - place;
            letters = Arrays.copyOf(letters, letters.length + 1);
            children = Arrays.copyOf(children, children.length + 1);
            System.arraycopy(letters, place, letters, place + 1, more);
            System.arraycopy(children, place, children, place + 1, more);
            letters[place] = letter;
            children[place] = new Node();
            return children[place];
        }

        void report(String text, int start, int end, Consumer<Hit> found) {
            for (var term : terms) {
                if (term.standsAt(text, start, end)) {
                    found.accept(new Hit(start, end, term.topic(), term.phrase(), term.value()));
                }
            }
        }
    }
}
