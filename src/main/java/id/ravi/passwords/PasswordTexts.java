package id.ravi.passwords;

/** What of an entry is sealed, in the clear. */
record PasswordTexts(String username, String password, String notes) {
    @Override
    public String toString() {
        return "PasswordTexts[redacted]";
    }
}
