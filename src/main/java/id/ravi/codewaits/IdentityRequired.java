package id.ravi.codewaits;

import id.ravi.problem.Refusal;

/** Waiting never falls back to the first identity: it would hand somebody the codes of another one. */
public class IdentityRequired extends Refusal {
    private static final long serialVersionUID = 1;

    IdentityRequired() {
        super(Reason.INVALID, "Identity is required.");
    }
}
