package id.ravi.payload;

import java.util.Base64;

/**
 * A text that a client has sealed end to end: {@code e2e::} and the Base64 of a NaCl sealed box, which the server cannot
 * open. That it has the form of one is all that can be told of it.
 */
public final class SealedText {
    private static final String PREFIX = "e2e::";

    /** The box of an empty text: an ephemeral key and an authenticator. */
    private static final int SHORTEST = 32 + 16;

    static final TextRule WELL_FORMED = TextRule.check(
                    text -> !isSealed(text) || StrictBase64.isStrict(text.substring(PREFIX.length())),
                    "After e2e:: there must be standard Base64 (RFC 4648, section 4) with its padding and without line"
                            + " breaks.")
            .then(TextRule.check(
                    text -> !isSealed(text) || bytes(text) >= SHORTEST,
                    "After e2e:: there must be a sealed box, which has at least " + SHORTEST + " bytes."));

    private SealedText() {}

    /** Whether it claims to be sealed; a text that passed {@link TextRule#sealable} also has the form. */
    public static boolean isSealed(String text) {
        return text.startsWith(PREFIX);
    }

    private static int bytes(String text) {
        return Base64.getDecoder().decode(text.substring(PREFIX.length())).length;
    }
}
