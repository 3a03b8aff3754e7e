package id.ravi.problem;

/** The database does not answer: 503 with {@code Retry-After}. */
public class DatabaseAway extends Refusal {
    private static final long serialVersionUID = 1;

    DatabaseAway() {
        super(Reason.UNAVAILABLE, "The database does not answer. Try again later.");
    }

    @Override
    public int retryAfterSeconds() {
        return 5;
    }
}
