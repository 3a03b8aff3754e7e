package id.ravi.qr;

import id.ravi.problem.Refusal;

/** Others' pictures are being read: 503 with {@code Retry-After}. */
public class NoTurn extends Refusal {
    private static final long serialVersionUID = 1;

    NoTurn() {
        super(Reason.UNAVAILABLE, "Too many pictures are being read. Try again in a few seconds.");
    }

    @Override
    public int retryAfterSeconds() {
        return 5;
    }
}
