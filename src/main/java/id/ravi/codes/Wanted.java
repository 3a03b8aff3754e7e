package id.ravi.codes;

import id.ravi.extraction.Kind;
import id.ravi.payload.Fields;
import id.ravi.payload.TextRule;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which codes somebody wants; what is not named does not matter.
 *
 * @param from an address, a number, or the host or domain of an address, in lower case
 * @param domain a registrable domain
 */
public record Wanted(Optional<Kind> kind, Optional<String> from, Optional<String> domain) {
    private static final int LONGEST_ADDRESS = 320;
    private static final int LONGEST_URL = 2_048;

    private static final TextRule KIND = TextRule.stripped()
            .then(TextRule.check(word -> kind(word).isPresent(), "Must be otp or link."))
            .orBlank();
    private static final TextRule FROM = TextRule.line(LONGEST_ADDRESS)
            .then(TextRule.mapped(text -> text.toLowerCase(Locale.ROOT)))
            .orBlank();
    private static final TextRule DOMAIN = TextRule.line(LONGEST_URL)
            .then(TextRule.mapped(CodeContent::registrable))
            .then(TextRule.check(
                    domain -> !domain.isEmpty(),
                    "Enter a host name or a URL, such as example.com or https://example.com/login."))
            .orBlank();

    /** Reads the fields of a body or a query; a blank one is as good as none. */
    public static Wanted of(Fields fields) {
        return new Wanted(
                text(fields, "kind", KIND).flatMap(Wanted::kind),
                text(fields, "from", FROM),
                text(fields, "domain", DOMAIN));
    }

    boolean matches(Kind found, CodeContent content) {
        return kind.map(found::equals).orElse(true)
                && from.map(sender -> isFrom(sender, content)).orElse(true)
                && domain.map(content.domain()::equals).orElse(true);
    }

    private static boolean isFrom(String sender, CodeContent content) {
        var address = content.from().toLowerCase(Locale.ROOT);
        var host = CodeContent.host(address);
        return Stream.of(address, host, CodeContent.registrable(host)).anyMatch(sender::equals);
    }

    private static Optional<String> text(Fields fields, String name, TextRule rule) {
        return fields.text(name, rule).filter(text -> !text.isEmpty());
    }

    private static Optional<Kind> kind(String word) {
        return Stream.of(Kind.values())
                .filter(kind -> kind.wireName().equalsIgnoreCase(word))
                .findFirst();
    }
}
