package id.ravi.encryption;

import id.ravi.problem.Refusal;

/** The server has no keyset that fits its database; until an operator mends that, it neither seals nor opens. */
public class EncryptionUnavailable extends Refusal {
    private static final long serialVersionUID = 1;

    EncryptionUnavailable() {
        super(Reason.UNAVAILABLE, "Stored values cannot be read or written at the moment.");
    }

    @Override
    public int retryAfterSeconds() {
        return 60;
    }
}
