package id.ravi.mail;

import jakarta.ejb.ApplicationException;

/** Nobody is left who could get the message: the identities were deleted since their addresses were asked for. */
@ApplicationException(rollback = true)
public class NoRecipient extends RuntimeException {
    private static final long serialVersionUID = 1;

    NoRecipient() {
        super("No recipient is left", null, false, false);
    }
}
