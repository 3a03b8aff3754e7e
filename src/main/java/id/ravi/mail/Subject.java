package id.ravi.mail;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A subject without what mail programs put before it.
 *
 * @param topic in lower case; the same for a message and its answers
 * @param isAnswer whether something stood before it: whether it is a reply or was forwarded
 */
record Subject(String topic, boolean isAnswer) {
    /** What programs write in English, German, the Nordic, Romance, Slavic and other languages, and some that count. */
    private static final Pattern PREFIX = Pattern.compile(
            "^(re|aw|antw|antwort|sv|vs|vá|odp|odpověď|res|ref|rif|r|ynt|ilt|atb|blz|bls|απ|σχετ|на|отв|ответ|回复|回覆|答复|返信"
                    + "|fw|fwd|wg|vl|vb|vba|fs|tr|rv|enc|i|pd|pf|továbbítás|doorst|ilet|πρθ|пересл|转发|轉寄|転送)"
                    + "\\s*([\\[(]\\d{1,3}[\\])])?\\s*[:：]\\s*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final int MOST = 50;

    static Subject of(String text) {
        var topic = text.strip();
        boolean isAnswer = false;
        for (int i = 0; i < MOST; i++) {
            var matcher = PREFIX.matcher(topic);
            if (!matcher.lookingAt()) {
                break;
            }
            isAnswer = true;
            topic = topic.substring(matcher.end());
        }
        return new Subject(topic.replaceAll("\\s+", " ").strip().toLowerCase(Locale.ROOT), isAnswer);
    }

    @Override
    public String toString() {
        return "Subject[redacted]";
    }
}
