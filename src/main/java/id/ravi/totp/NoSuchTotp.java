package id.ravi.totp;

import id.ravi.problem.Refusal;

/** There is no such entry in the caller's reach; whether there is one elsewhere is not told. */
public class NoSuchTotp extends Refusal {
    private static final long serialVersionUID = 1;

    NoSuchTotp() {
        super(Reason.NOT_FOUND, "No TOTPEntry matches the given query.");
    }
}
