package id.ravi.signin;

import id.ravi.problem.ErrorBody;
import id.ravi.problem.Refusal;

/** Too many wrong passwords: 429, whatever the password now is. */
public class TooManyFailures extends Refusal {
    private static final long serialVersionUID = 1;

    private final int seconds;

    TooManyFailures(int seconds) {
        super(
                Reason.EXHAUSTED,
                ErrorBody.detail("Too many failed sign-ins. Try again later.").with("retry_after_seconds", seconds));
        this.seconds = seconds;
    }

    @Override
    public int retryAfterSeconds() {
        return seconds;
    }
}
