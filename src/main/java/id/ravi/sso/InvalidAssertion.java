package id.ravi.sso;

import id.ravi.problem.Refusal;

/** A token that says nothing: malformed, foreign, expired, spent, for somebody else, or of an identity that may not act. */
public class InvalidAssertion extends Refusal {
    private static final long serialVersionUID = 1;

    InvalidAssertion() {
        super(Reason.INVALID, "The token is not valid or has expired.");
    }
}
