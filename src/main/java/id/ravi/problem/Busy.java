package id.ravi.problem;

/** The request is fine, but now is not the time: 503 with {@code Retry-After}. */
public class Busy extends Refusal {
    private static final long serialVersionUID = 1;

    public Busy() {
        super(Reason.UNAVAILABLE, "The server is busy with the same data. Try again in a second.");
    }

    @Override
    public int retryAfterSeconds() {
        return 1;
    }
}
