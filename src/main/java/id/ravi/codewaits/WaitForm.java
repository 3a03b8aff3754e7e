package id.ravi.codewaits;

import id.ravi.codes.Wanted;
import id.ravi.payload.Fields;
import id.ravi.payload.Payload;
import id.ravi.problem.FieldErrors;
import java.time.Duration;
import java.time.Instant;

/**
 * What somebody waits for, and for how long.
 *
 * @param verified whether only codes of verified senders count
 * @param since what was kept before that does not count
 */
record WaitForm(Wanted wanted, boolean verified, Instant since, Duration timeout) {
    /** The clients of the API give up after 30 seconds. */
    private static final int USUAL_SECONDS = 25;

    private static final int MOST_SECONDS = 60;
    private static final Duration FURTHEST = Duration.ofMinutes(5);

    /** Whoever names no time, or one to come, means the time at which it asks. */
    static WaitForm of(Payload body, Instant asked) {
        var errors = new FieldErrors();
        var fields = new Fields(body, errors);
        var since = fields.instant("since").filter(asked::isAfter).orElse(asked);
        if (since.isBefore(asked.minus(FURTHEST))) {
            errors.add("since", "Ensure this is not more than 5 minutes ago.");
        }
        var form = new WaitForm(
                Wanted.of(fields),
                fields.flag("verified").orElse(false),
                since,
                Duration.ofSeconds(fields.integer("timeout", 1, MOST_SECONDS).orElse(USUAL_SECONDS)));
        errors.refuseIfAny();
        return form;
    }
}
