package id.ravi.device;

import id.ravi.problem.Refusal;

/** Nothing waits to be decided under this user code: 404; which of the possible reasons it is, is not told. */
public class UnknownUserCode extends Refusal {
    private static final long serialVersionUID = 1;

    UnknownUserCode() {
        super(Reason.NOT_FOUND, "This code is not valid: it may be mistyped, used or expired.");
    }
}
