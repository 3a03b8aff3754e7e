package id.ravi.extraction.codes;

/** What stands between a phrase and a candidate, counted. */
record Gap(int words, boolean crossesSentence, boolean crossesLine, boolean crossesNumber) {
    private static final String SENTENCE_ENDS = ".!?\u3002\u061f\u0964";

    static Gap between(String text, int from, int to) {
        int words = 0;
        boolean sentence = false;
        boolean line = false;
        boolean inWord = false;
        int ideographs = 0;
        int digits = 0;
        boolean number = false;
        for (int i = from; i < to; i++) {
            char letter = text.charAt(i);
            boolean part = Character.isLetterOrDigit(letter);
            ideographs += letter >= 0x2e80 && part ? 1 : 0;
            words += part && !inWord ? 1 : 0;
            inWord = part;
            digits = Chunks.isDigit(letter) ? digits + 1 : 0;
            number |= digits > 2;
            line |= letter == '\n';
            sentence |= SENTENCE_ENDS.indexOf(letter) >= 0
                    && (letter > 0x7f || i + 1 >= to || Character.isWhitespace(text.charAt(i + 1)));
        }
        return new Gap(words + ideographs / 3, sentence, line, number);
    }

    Nearness nearness(int fewWords) {
        if (words <= fewWords && !crossesSentence && !crossesNumber) {
            return Nearness.DIRECT;
        }
        if (words <= 18 && !crossesSentence && !crossesLine) {
            return Nearness.SAME_SENTENCE;
        }
        return words <= 45 ? Nearness.NEXT : Nearness.FAR;
    }
}
