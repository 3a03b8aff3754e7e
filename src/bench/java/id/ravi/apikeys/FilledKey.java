package id.ravi.apikeys;

/** A key that is filled in past the server, made as the server makes them. */
public record FilledKey(KeyText key) {
    public static FilledKey ofIdentity() {
        return new FilledKey(KeyText.random(KeyText.IDENTITY_PREFIX));
    }

    public String text() {
        return key.text();
    }

    public byte[] digest() {
        return key.digest();
    }

    public String lastFour() {
        return key.lastFour();
    }

    @Override
    public String toString() {
        return "FilledKey[redacted]";
    }
}
