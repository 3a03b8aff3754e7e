package id.ravi.secrets;

import id.ravi.payload.TextRule;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The rule of a secret's key: stripped, upper-cased, then {@code ^[A-Z][A-Z0-9_]*$} in at most 255 characters.
 *
 * <p>The length counts before and after upper-casing, because {@code ß} becomes two letters.
 */
final class SecretKey {
    private static final int MOST = 255;
    private static final Pattern FORM = Pattern.compile("[A-Z][A-Z0-9_]*");
    private static final TextRule NORMAL = TextRule.line(MOST)
            .then(TextRule.mapped(text -> text.toUpperCase(Locale.ROOT)))
            .then(TextRule.maxCharacters(MOST));

    static final TextRule RULE =
            NORMAL.then(TextRule.check(text -> FORM.matcher(text).matches(), "Key must match ^[A-Z][A-Z0-9_]*$."));

    private SecretKey() {}
}
