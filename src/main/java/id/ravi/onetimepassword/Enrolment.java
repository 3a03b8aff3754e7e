package id.ravi.onetimepassword;

/**
 * What a site hands over once, usually as a QR code.
 *
 * @param issuer the site; may be blank
 * @param accountName whose account it is there; may be blank
 * @param counter of the first code, for counter-based ones
 */
public record Enrolment(String issuer, String accountName, Settings settings, long counter, Seed seed) {
    static final int LONGEST_NAME = 255;

    @Override
    public String toString() {
        return "Enrolment[redacted]";
    }
}
