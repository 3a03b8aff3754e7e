package id.ravi.passwords;

import id.ravi.problem.Refusal;

/** There is no such entry in the caller's reach; whether there is one elsewhere is not told. */
public class NoSuchPassword extends Refusal {
    private static final long serialVersionUID = 1;

    NoSuchPassword() {
        super(Reason.NOT_FOUND, "No PasswordEntry matches the given query.");
    }
}
