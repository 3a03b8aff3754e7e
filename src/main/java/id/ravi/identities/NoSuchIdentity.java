package id.ravi.identities;

import id.ravi.problem.Refusal;

/** The caller has no such identity; whether somebody else does is not told. */
public class NoSuchIdentity extends Refusal {
    private static final long serialVersionUID = 1;

    public NoSuchIdentity() {
        super(Reason.NOT_FOUND, "No Identity matches the given query.");
    }
}
