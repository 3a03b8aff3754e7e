package id.ravi.endtoend;

import id.ravi.problem.Refusal;

/** The account has no keys: 404, by which published clients know that they have nothing to seal. */
public class NotSetUp extends Refusal {
    private static final long serialVersionUID = 1;

    NotSetUp() {
        super(Reason.NOT_FOUND, "End-to-end encryption is not set up for this account.");
    }
}
