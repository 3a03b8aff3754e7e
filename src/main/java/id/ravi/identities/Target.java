package id.ravi.identities;

import id.ravi.payload.SealedText;
import id.ravi.problem.FieldErrors;
import java.util.Optional;
import java.util.UUID;

/**
 * The identity under which something is kept.
 *
 * @param id its row
 * @param e2eRequired whether it keeps only what clients have sealed, where they can
 */
public record Target(long id, UUID uuid, boolean e2eRequired) {
    private static final String SENTENCE =
            "This identity takes end-to-end encrypted texts only: e2e:: and a sealed box for"
                    + " the public key at /api/encryption/, made by the client.";

    /** Adds an error where the server could read a text that the identity wants sealed. An empty one hides nothing. */
    public void refusePlaintext(FieldErrors errors, String field, Optional<String> text) {
        if (e2eRequired && text.filter(Target::isPlain).isPresent()) {
            errors.add(field, SENTENCE);
        }
    }

    /** Adds an error where the server would have to make a text by itself that the identity wants sealed. */
    public void refuseMaking(FieldErrors errors, String field, Optional<String> text) {
        if (e2eRequired && text.filter(sent -> !sent.isEmpty()).isEmpty()) {
            errors.add(field, SENTENCE + " The server makes none for it.");
        }
    }

    private static boolean isPlain(String text) {
        return !text.isEmpty() && !SealedText.isSealed(text);
    }
}
