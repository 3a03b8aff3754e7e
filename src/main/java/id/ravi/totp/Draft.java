package id.ravi.totp;

import id.ravi.onetimepassword.Enrolment;
import id.ravi.onetimepassword.Settings;

/**
 * An entry before it is kept.
 *
 * @param seed Base32, or what a client has sealed
 * @param endToEnd whether a client has sealed it
 */
record Draft(String issuer, String accountName, Settings settings, long counter, String seed, boolean endToEnd) {
    static Draft of(Enrolment enrolment) {
        return new Draft(
                enrolment.issuer(),
                enrolment.accountName(),
                enrolment.settings(),
                enrolment.counter(),
                enrolment.seed().base32(),
                false);
    }

    Draft named(String newIssuer, String newAccountName) {
        return new Draft(newIssuer, newAccountName, settings, counter, seed, endToEnd);
    }

    @Override
    public String toString() {
        return "Draft[redacted]";
    }
}
