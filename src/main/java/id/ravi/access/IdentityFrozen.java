package id.ravi.access;

import id.ravi.problem.Refusal;

/** Whoever comes with a key of a frozen identity is told why nothing works, whatever it asks for. */
public class IdentityFrozen extends Refusal {
    private static final long serialVersionUID = 1;

    public IdentityFrozen() {
        super(Reason.FORBIDDEN, "This identity is frozen. Its owner can unfreeze it.");
    }
}
