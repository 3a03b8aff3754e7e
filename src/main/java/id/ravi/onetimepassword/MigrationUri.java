package id.ravi.onetimepassword;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * Reads {@code otpauth-migration://offline?data=…}, in which Google Authenticator exports: Base64 of a message in the wire
 * format of Protocol Buffers. An export of many accounts is several such URIs, each of which stands for itself.
 */
public final class MigrationUri implements Protobuf.Fields {
    private static final String SCHEME = "otpauth-migration://";
    private static final int LONGEST = 65_536;
    private static final int MOST = 100;
    private static final int ENTRY = 1;

    private final List<Enrolment> entries = new ArrayList<>();

    private MigrationUri() {}

    public static boolean isOne(String text) {
        return text.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
    }

    /** All entries of an export; none of them when one cannot be kept. */
    public static List<Enrolment> parse(String text) throws Unusable {
        if (!isOne(text) || text.length() > LONGEST) {
            throw new Unusable(
                    "Must begin with otpauth-migration://offline?data= and have at most " + LONGEST + " characters.");
        }
        var export = new MigrationUri();
        new Protobuf(data(text)).each(export);
        if (export.entries.isEmpty()) {
            throw new Unusable("The export is empty.");
        }
        return List.copyOf(export.entries);
    }

    private static byte[] data(String text) throws Unusable {
        for (var pair : text.substring(text.indexOf('?') + 1).split("&", -1)) {
            if (pair.startsWith("data=")) {
                // A plus that was not escaped is itself here: Base64 has no spaces.
                return base64(Percent.decode(pair.substring("data=".length()), false));
            }
        }
        throw Protobuf.broken();
    }

    private static byte[] base64(String text) throws Unusable {
        try {
            return Base64.getDecoder()
                    .decode(text.replace('-', '+').replace('_', '/').replace(' ', '+'));
        } catch (IllegalArgumentException e) {
            throw Protobuf.broken();
        }
    }

    @Override
    public void octets(int field, byte[] value) throws Unusable {
        if (field == ENTRY) {
            if (entries.size() == MOST) {
                throw new Unusable("The export has more than " + MOST + " entries.");
            }
            entries.add(MigrationEntry.parse(value));
        }
    }

    @Override
    public void number(int field, long value) {
        // Version and place in a series of exports: each stands for itself.
    }
}
