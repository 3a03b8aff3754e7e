package id.ravi.problem;

import java.time.Duration;

/** Too much of something within some time: 429, with the seconds to wait in the header and in the body. */
public class Throttled extends Refusal {
    private static final long serialVersionUID = 1;

    private final int seconds;

    /** Of a wait that is rounded up to whole seconds, and at least one. */
    public Throttled(String detail, Duration wait) {
        this(detail, (int) Math.max(1, wait.plusNanos(999_999_999).toSeconds()));
    }

    private Throttled(String detail, int seconds) {
        super(Reason.EXHAUSTED, ErrorBody.detail(detail).with("retry_after_seconds", seconds));
        this.seconds = seconds;
    }

    @Override
    public int retryAfterSeconds() {
        return seconds;
    }
}
