package id.ravi.signin;

import id.ravi.problem.Refusal;

/** The password is wrong, or there is no such user: 401 in the same words. */
public class SignInRefused extends Refusal {
    private static final long serialVersionUID = 1;

    public SignInRefused() {
        super(Reason.UNAUTHENTICATED, "Invalid username/password.");
    }
}
