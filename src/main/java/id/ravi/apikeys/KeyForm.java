package id.ravi.apikeys;

import id.ravi.payload.Fields;
import id.ravi.payload.TextRule;
import id.ravi.problem.FieldErrors;
import java.time.Duration;
import java.util.Optional;

/**
 * What a caller says of a key.
 *
 * @param label up to 100 characters; blank on a new key when absent
 * @param lifetime how long a new key is good, up to ten years; without it, until it is revoked
 * @param errors what is wrong with it so far; told only after what it is about was found
 */
public record KeyForm(Optional<String> label, Optional<Duration> lifetime, FieldErrors errors) {
    private static final TextRule LABEL = TextRule.stripped().then(TextRule.maxCharacters(100));
    private static final int TEN_YEARS = 315_360_000;

    /** For a new key that is good until it is revoked. */
    public static KeyForm labelled(String label) {
        return new KeyForm(Optional.of(label), Optional.empty(), new FieldErrors());
    }

    /** For a new key; the errors are those that the fields are collected into. */
    public static KeyForm complete(Fields fields, FieldErrors errors) {
        var lifetime = fields.integer("expires_in", 1, TEN_YEARS).map(Duration::ofSeconds);
        return new KeyForm(fields.text("label", LABEL), lifetime, errors);
    }

    /** For a key that exists, of which nothing but the label can change. */
    public static KeyForm partial(Fields fields, FieldErrors errors) {
        return new KeyForm(fields.text("label", LABEL), Optional.empty(), errors);
    }
}
