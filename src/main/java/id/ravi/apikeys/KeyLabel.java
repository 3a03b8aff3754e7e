package id.ravi.apikeys;

import id.ravi.payload.Fields;
import id.ravi.payload.TextRule;

/** The label of a key: up to 100 characters, blank when absent. */
public final class KeyLabel {
    private static final TextRule RULE = TextRule.stripped().then(TextRule.maxCharacters(100));

    private KeyLabel() {}

    public static String of(Fields fields) {
        return fields.text("label", RULE).orElse("");
    }
}
