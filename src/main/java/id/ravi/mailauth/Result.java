package id.ravi.mailauth;

/** What became of a check. */
public enum Result {
    PASS,
    FAIL,
    /** There is nothing to check by, or it could not be had: the DNS did not answer, or it took too long. */
    NONE
}
