package id.ravi.extraction.codes;

/**
 * Something in a passage, from {@code start} to before {@code end}, that has the shape of a code.
 *
 * @param value what a person would type
 */
record Candidate(int start, int end, String value, Shape shape) {
    /** For explanations: {@code 6 digits}. */
    String described() {
        long letters = value.chars().filter(letter -> letter > '9').count();
        long digits =
                value.chars().filter(letter -> letter >= '0' && letter <= '9').count();
        if (letters == 0) {
            return digits + " digits";
        }
        return letters + digits + (digits == 0 ? " letters" : " letters and digits");
    }

    @Override
    public String toString() {
        return "Candidate[" + shape + ", redacted]";
    }
}
