package id.ravi.totp;

import id.ravi.onetimepassword.Hash;
import id.ravi.onetimepassword.Kind;
import id.ravi.onetimepassword.Seed;
import id.ravi.onetimepassword.Settings;
import id.ravi.onetimepassword.Unusable;
import id.ravi.payload.Fields;
import id.ravi.payload.SealedText;
import id.ravi.payload.TextRule;
import id.ravi.problem.FieldErrors;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * An entry of a secret that was typed or copied, with its settings beside it. This is where a seed comes in as a text: what
 * a client has sealed ({@code e2e::}) is kept as it is.
 */
final class GivenSecret {
    private static final int LONGEST = 4_096;
    private static final List<String> SETTINGS = List.of("type", "algorithm", "digits", "period", "counter");

    private GivenSecret() {}

    /** None, and errors in their fields, where it cannot be used. */
    static Optional<Draft> read(Fields fields, FieldErrors errors) {
        var secret = fields.text("secret", TextRule.sealable(LONGEST));
        var kind = choice(fields, "type", text -> Kind.named(text).isPresent(), "Must be totp or hotp.")
                .flatMap(Kind::named)
                .orElse(Kind.TOTP);
        var hash = choice(fields, "algorithm", text -> Hash.named(text).isPresent(), "Must be SHA1, SHA256 or SHA512.")
                .flatMap(Hash::named)
                .orElse(Hash.SHA1);
        var settings = new Settings(
                kind,
                hash,
                fields.integer("digits", Settings.FEWEST_DIGITS, Settings.MOST_DIGITS)
                        .orElse(Settings.USUAL_DIGITS),
                fields.integer("period", Settings.SHORTEST_PERIOD, Settings.LONGEST_PERIOD)
                        .orElse(Settings.USUAL_PERIOD));
        int counter = fields.integer("counter", 0, Settings.HIGHEST_COUNTER).orElse(0);
        return secret.flatMap(text -> kept(text, errors))
                .map(text -> new Draft("", "", settings, counter, text, SealedText.isSealed(text)));
    }

    /** Where a URI says how codes are made, nobody else does. */
    static void refuseSettings(Fields fields, FieldErrors errors) {
        SETTINGS.stream()
                .filter(fields::has)
                .forEach(name -> errors.add(name, "Only beside a secret: the URI or the QR code says it."));
    }

    private static Optional<String> kept(String text, FieldErrors errors) {
        if (SealedText.isSealed(text)) {
            return Optional.of(text);
        }
        try {
            return Optional.of(Seed.parse(text).base32());
        } catch (Unusable e) {
            errors.add("secret", e.getMessage());
            return Optional.empty();
        }
    }

    private static Optional<String> choice(Fields fields, String name, Predicate<String> known, String sentence) {
        return fields.has(name) ? fields.text(name, TextRule.check(known, sentence)) : Optional.empty();
    }
}
