package id.ravi.encryption;

import java.util.UUID;

/**
 * A sealed value does not open where it stands: it was altered, copied from elsewhere or sealed with a key that is
 * gone. Always a fault, never the caller's. Which of the three it was cannot be told.
 */
public class CannotOpen extends RuntimeException {
    private static final long serialVersionUID = 1;

    CannotOpen(String table, String column, UUID row) {
        super("The sealed value in " + table + "." + column + " of row " + row + " does not open");
    }
}
