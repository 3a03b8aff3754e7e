package id.ravi.audit;

/** How it ended. The names are stored. */
public enum Outcome {
    DONE,
    DENIED,
    NOT_FOUND
}
