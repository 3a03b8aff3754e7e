package id.ravi.keys;

import id.ravi.apikeys.KeyText;
import id.ravi.payload.Fields;
import id.ravi.payload.Json;
import id.ravi.payload.Payload;
import id.ravi.payload.TextRule;
import id.ravi.problem.FieldErrors;
import java.util.Optional;

/**
 * What somebody found where it does not belong.
 *
 * @param key nothing, when it cannot be a key of ours: that is no mistake of the finder
 * @param url where it was: any text, cut at 2,000 characters, or blank where it is none that can be kept
 */
record LeakReport(Optional<KeyText> key, String url) {
    private static final int LONGEST_URL = 2_000;
    private static final TextRule URL = TextRule.stripped()
            .then(TextRule.mapped(url -> url.substring(
                    0, url.offsetByCodePoints(0, Math.min(url.codePointCount(0, url.length()), LONGEST_URL)))));

    /** Refuses a body without a key (400), and nothing else: no mistake about the place may keep the key alive. */
    static LeakReport of(Payload body) {
        var errors = new FieldErrors();
        var fields = new Fields(body, errors).require("key");
        var key = fields.json("key");
        errors.refuseIfAny();
        return new LeakReport(
                key.flatMap(LeakReport::text).map(String::strip).flatMap(KeyText::parse),
                new Fields(body, new FieldErrors()).text("url", URL).orElse(""));
    }

    private static Optional<String> text(Json value) {
        return value instanceof Json.Text text ? Optional.of(text.value()) : Optional.empty();
    }

    @Override
    public String toString() {
        return "LeakReport[redacted]";
    }
}
