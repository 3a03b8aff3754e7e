package id.ravi.openapi;

/** Two files describe the same member of the API differently. */
class Contradiction extends RuntimeException {
    private static final long serialVersionUID = 1;

    Contradiction(String pointer) {
        super("contradicts another file at " + pointer);
    }
}
