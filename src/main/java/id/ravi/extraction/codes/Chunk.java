package id.ravi.extraction.codes;

/** Letters and digits that belong together because no blank stands between them: a word, a number, a date, an address. */
record Chunk(int start, int end, int digits, int letters) {
    int length() {
        return end - start;
    }

    boolean isNumber() {
        return digits == length();
    }

    /** Nothing but letters and digits. */
    boolean isSimple() {
        return digits + letters == length();
    }

    boolean isSingle() {
        return length() == 1;
    }
}
