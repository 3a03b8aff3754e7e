package id.ravi.codewaits;

import id.ravi.codes.Wanted;
import id.ravi.payload.Fields;
import id.ravi.payload.Payload;
import id.ravi.problem.FieldErrors;
import java.time.Duration;

/** What somebody waits for, and for how long. */
record WaitForm(Wanted wanted, Duration timeout) {
    /** The clients of the API give up after 30 seconds. */
    private static final int USUAL_SECONDS = 25;

    private static final int MOST_SECONDS = 60;

    static WaitForm of(Payload body) {
        var errors = new FieldErrors();
        var fields = new Fields(body, errors);
        var form = new WaitForm(
                Wanted.of(fields),
                Duration.ofSeconds(fields.integer("timeout", 1, MOST_SECONDS).orElse(USUAL_SECONDS)));
        errors.refuseIfAny();
        return form;
    }
}
