package id.ravi.identities;

import id.ravi.problem.Refusal;

/** The caller has no such identity; whether somebody else does is not told. */
public class NoSuchIdentity extends Refusal {
    public static final String SENTENCE = "No Identity matches the given query.";

    private static final long serialVersionUID = 1;

    public NoSuchIdentity() {
        super(Reason.NOT_FOUND, SENTENCE);
    }
}
