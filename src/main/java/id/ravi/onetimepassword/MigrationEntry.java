package id.ravi.onetimepassword;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * One entry of an export: {@code secret} 1, {@code name} 2, {@code issuer} 3, {@code algorithm} 4, {@code digits} 5, {@code
 * type} 6, {@code counter} 7. What is 0 is unspecified, and usual. The period is not told and is always 30 seconds.
 */
final class MigrationEntry implements Protobuf.Fields {
    private byte[] secret = {};
    private String name = "";
    private String issuer = "";
    private long algorithm;
    private long digits;
    private long type;
    private long counter;

    private MigrationEntry() {}

    static Enrolment parse(byte[] message) throws Unusable {
        var entry = new MigrationEntry();
        new Protobuf(message).each(entry);
        return entry.enrolment();
    }

    @Override
    public void octets(int field, byte[] value) {
        switch (field) {
            case 1 -> secret = value;
            case 2 -> name = new String(value, UTF_8);
            case 3 -> issuer = new String(value, UTF_8);
            default -> {
                // A later version may tell more.
            }
        }
    }

    @Override
    public void number(int field, long value) {
        switch (field) {
            case 4 -> algorithm = value;
            case 5 -> digits = value;
            case 6 -> type = value;
            case 7 -> counter = value;
            default -> {
                // A later version may tell more.
            }
        }
    }

    private Enrolment enrolment() throws Unusable {
        if (counter < 0 || counter > Settings.HIGHEST_COUNTER) {
            throw new Unusable("The export has a counter beyond " + Settings.HIGHEST_COUNTER + ".");
        }
        int colon = name.indexOf(':');
        var site = issuer.isBlank() ? name.substring(0, Math.max(0, colon)) : issuer;
        var account = name.substring(colon + 1);
        var settings = new Settings(kind(), hash(), digits(), Settings.USUAL_PERIOD);
        return new Enrolment(Name.of(site), Name.of(account), settings, counter, Seed.of(secret));
    }

    private Kind kind() throws Unusable {
        if (type < 0 || type > 2) {
            throw Protobuf.broken();
        }
        return type == 1 ? Kind.HOTP : Kind.TOTP;
    }

    private Hash hash() throws Unusable {
        if (algorithm < 0 || algorithm > 3) {
            throw new Unusable("The export has an entry whose algorithm is not SHA1, SHA256 or SHA512.");
        }
        return algorithm == 2 ? Hash.SHA256 : algorithm == 3 ? Hash.SHA512 : Hash.SHA1;
    }

    private int digits() throws Unusable {
        if (digits < 0 || digits > 2) {
            throw Protobuf.broken();
        }
        return digits == 2 ? 8 : 6;
    }
}
