package id.ravi.addresses;

import id.ravi.payload.TextRule;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/**
 * What stands before the {@code @}: 3 to 30 ASCII letters, digits, dots and hyphens, with a letter or digit at both ends
 * and neither {@code ..} nor {@code --}. Upper case is accepted and becomes lower case.
 */
final class LocalPart {
    private static final Pattern FORM = Pattern.compile("(?!.*(\\.\\.|--))[A-Za-z0-9][A-Za-z0-9.-]{1,28}[A-Za-z0-9]");

    /** Those by which people and programs reach whoever runs a domain (RFC 2142), or take a sender for them. */
    private static final Set<String> RESERVED =
            Set.of(("abuse admin administrator billing bounce bounces contact daemon feedback ftp help hostmaster info"
                            + " mailer-daemon marketing news no-reply nobody noc noreply postmaster ravi root sales security"
                            + " ssladmin ssladministrator sslwebmaster support sysadmin system usenet uucp webmaster www")
                    .split(" "));

    static final TextRule RULE = TextRule.check(
                    FORM.asMatchPredicate(),
                    "Enter 3 to 30 letters, digits, dots or hyphens, with a letter or digit at both ends and neither"
                            + " \"..\" nor \"--\".")
            .then(TextRule.mapped(text -> text.toLowerCase(Locale.ROOT)))
            .then(TextRule.check(text -> !RESERVED.contains(text), "This address is reserved."));

    private static final RandomGenerator RANDOM = new SecureRandom();
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHERS = Pattern.compile("[^a-z0-9]+");
    private static final int LONGEST_WORD = 11;

    private LocalPart() {}

    /**
     * One that looks like a person's of that name, as {@code sarah.johnson4821}: first and last word in ASCII, and digits
     * that make it unlikely to be taken. {@code agent}, when the name has no word in Latin script.
     */
    static String like(String name, int digits) {
        var folded =
                MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD)).replaceAll("");
        var words = OTHERS.splitAsStream(folded.toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty())
                .map(word -> word.substring(0, Math.min(word.length(), LONGEST_WORD)))
                .toList();
        return stem(words)
                + RANDOM.ints(digits, 0, 10).mapToObj(String::valueOf).reduce("", String::concat);
    }

    private static String stem(List<String> words) {
        return switch (words.size()) {
            case 0 -> "agent";
            case 1 -> words.get(0);
            default -> words.get(0) + "." + words.get(words.size() - 1);
        };
    }
}
