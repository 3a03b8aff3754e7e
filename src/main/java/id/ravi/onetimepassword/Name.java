package id.ravi.onetimepassword;

/** Names that come out of a QR code, where nobody can correct them. */
final class Name {
    private Name() {}

    /** Without white space at its ends and without control characters. */
    static String of(String text) throws Unusable {
        var name = text.strip();
        if (name.codePoints().anyMatch(c -> Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE)) {
            throw new Unusable("The issuer or the account has control characters.");
        }
        if (name.codePointCount(0, name.length()) > Enrolment.LONGEST_NAME) {
            throw new Unusable("The issuer or the account has more than " + Enrolment.LONGEST_NAME + " characters.");
        }
        return name;
    }
}
