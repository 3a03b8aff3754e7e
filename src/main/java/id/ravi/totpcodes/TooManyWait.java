package id.ravi.totpcodes;

import id.ravi.problem.Refusal;

/** Too many requests wait for their codes: 503 with {@code Retry-After}. */
public class TooManyWait extends Refusal {
    private static final long serialVersionUID = 1;

    TooManyWait() {
        super(Reason.UNAVAILABLE, "Too many requests wait for codes. Ask without min_remaining, or try again later.");
    }

    @Override
    public int retryAfterSeconds() {
        return 5;
    }
}
