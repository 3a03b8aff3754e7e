package id.ravi.keys;

import id.ravi.apikeys.KeyText;
import id.ravi.payload.Fields;
import id.ravi.payload.Payload;
import id.ravi.payload.TextRule;
import id.ravi.problem.FieldErrors;
import java.util.Optional;

/**
 * What somebody found where it does not belong.
 *
 * @param key nothing, when it cannot be a key of ours: that is no mistake of the finder
 * @param url where it was; any text, or blank
 */
record LeakReport(Optional<KeyText> key, String url) {
    private static final TextRule KEY = TextRule.stripped().then(TextRule.maxCharacters(1_000));
    private static final TextRule URL = TextRule.stripped().then(TextRule.maxCharacters(2_000));

    static LeakReport of(Payload body) {
        var errors = new FieldErrors();
        var fields = new Fields(body, errors).require("key");
        var key = fields.text("key", KEY);
        var url = fields.text("url", URL);
        errors.refuseIfAny();
        return new LeakReport(key.flatMap(KeyText::parse), url.orElse(""));
    }

    @Override
    public String toString() {
        return "LeakReport[redacted]";
    }
}
