package id.ravi.onetimepassword;

/**
 * How codes are made of a seed; the same on both sides, or they never match.
 *
 * @param digits of a code, 6 to 8
 * @param period in seconds, for time-based codes
 */
public record Settings(Kind kind, Hash hash, int digits, int period) {
    public static final int FEWEST_DIGITS = 6;
    public static final int MOST_DIGITS = 8;
    public static final int USUAL_DIGITS = 6;
    public static final int SHORTEST_PERIOD = 1;
    public static final int LONGEST_PERIOD = 300;
    public static final int USUAL_PERIOD = 30;
    /** Of a counter where it begins; no real one has ever come so far. */
    public static final int HIGHEST_COUNTER = Integer.MAX_VALUE;
}
