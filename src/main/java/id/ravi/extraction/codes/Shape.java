package id.ravi.extraction.codes;

/** How a possible code is written, and how much that alone speaks for one. */
enum Shape {
    SIX_DIGITS(1.2),
    DIGITS(0.7),
    /** Nine or ten: telephone and order numbers are as long. */
    MANY_DIGITS(-1),
    /** "123 456" or "123-456". */
    GROUPED_DIGITS(1),
    /** "429-07", "804 1295": telephone numbers are written so, too. */
    ODD_GROUPS(0.5),
    /** "1 2 3 4 5 6", a cell or a line for each. */
    SPACED(1.2),
    /** "G-123456", where the letter is printed but not typed. */
    PREFIXED(1.5),
    /** "A7K2Q9". */
    MIXED(0),
    /** "a7k2q9" and "A7k2q9", as passwords and identifiers are. */
    SMALL_MIXED(-0.8),
    /** "ABC-DEF", "A7K2-Q9PB". */
    GROUPED(0),
    /** "RKTVX": a word in capital letters, unless something says otherwise. */
    LETTERS(-1),
    /** "Windows11". */
    WORD_AND_NUMBER(-2.5),
    /** 1900 to 2099. */
    YEAR(-2);

    private final double weight;

    Shape(double weight) {
        this.weight = weight;
    }

    double weight() {
        return weight;
    }

    boolean isOfDigits() {
        return switch (this) {
            case MIXED, SMALL_MIXED, GROUPED, LETTERS, WORD_AND_NUMBER -> false;
            default -> true;
        };
    }
}
