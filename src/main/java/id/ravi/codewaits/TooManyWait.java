package id.ravi.codewaits;

import id.ravi.problem.Refusal;

/** Too many requests wait on this node: 503 with {@code Retry-After}. */
public class TooManyWait extends Refusal {
    private static final long serialVersionUID = 1;

    TooManyWait() {
        super(Reason.UNAVAILABLE, "Too many requests wait for codes. Try again later.");
    }

    @Override
    public int retryAfterSeconds() {
        return 5;
    }
}
