package id.ravi.onetimepassword;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Reads {@code otpauth://totp/Issuer:account?secret=…}, the key URI format that Google Authenticator began and all others
 * took over. Names of parameters count in any case, unknown ones are ignored, and of repeated ones the last counts.
 */
public final class OtpauthUri {
    public static final String SCHEME = "otpauth://";
    private static final int LONGEST = 4_096;

    private final Map<String, String> parameters;

    private OtpauthUri(Map<String, String> parameters) {
        this.parameters = parameters;
    }

    public static boolean isOne(String text) {
        return text.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
    }

    public static Enrolment parse(String text) throws Unusable {
        if (!isOne(text)) {
            throw new Unusable("Must begin with otpauth://totp/ or otpauth://hotp/.");
        }
        if (text.length() > LONGEST) {
            throw new Unusable("Ensure this field has no more than " + LONGEST + " characters.");
        }
        var rest = text.substring(SCHEME.length());
        int query = rest.indexOf('?');
        var path = query < 0 ? rest : rest.substring(0, query);
        int slash = path.indexOf('/');
        var kind = Kind.named(slash < 0 ? path : path.substring(0, slash))
                .orElseThrow(() -> new Unusable("Must begin with otpauth://totp/ or otpauth://hotp/."));
        var label = slash < 0 ? "" : Percent.decode(path.substring(slash + 1), false);
        return new OtpauthUri(parameters(query < 0 ? "" : rest.substring(query + 1))).enrolment(kind, label);
    }

    private Enrolment enrolment(Kind kind, String label) throws Unusable {
        int colon = label.indexOf(':');
        var issuer = parameters.getOrDefault("issuer", "").isBlank()
                ? label.substring(0, Math.max(0, colon))
                : parameters.get("issuer");
        if (kind == Kind.HOTP && !parameters.containsKey("counter")) {
            throw new Unusable("The URI of a counter-based code must have a counter.");
        }
        var settings = new Settings(
                kind,
                hash(),
                number("digits", Settings.USUAL_DIGITS, Settings.FEWEST_DIGITS, Settings.MOST_DIGITS),
                number("period", Settings.USUAL_PERIOD, Settings.SHORTEST_PERIOD, Settings.LONGEST_PERIOD));
        int counter = number("counter", 0, 0, Settings.HIGHEST_COUNTER);
        return new Enrolment(
                Name.of(issuer), Name.of(label.substring(colon + 1)), settings, counter, Seed.parse(secret()));
    }

    private String secret() throws Unusable {
        var secret = parameters.get("secret");
        if (secret == null || secret.isBlank()) {
            throw new Unusable("The URI has no secret.");
        }
        return secret;
    }

    private Hash hash() throws Unusable {
        return Hash.named(parameters.getOrDefault("algorithm", Hash.SHA1.name()))
                .orElseThrow(() -> new Unusable("The algorithm of the URI must be SHA1, SHA256 or SHA512."));
    }

    private int number(String name, int usual, int least, int most) throws Unusable {
        var text = parameters.getOrDefault(name, "");
        if (text.isEmpty()) {
            return usual;
        }
        if (text.matches("[0-9]{1,10}")) {
            long value = Long.parseLong(text);
            if (value >= least && value <= most) {
                return (int) value;
            }
        }
        throw new Unusable("The " + name + " of the URI must be a number from " + least + " to " + most + ".");
    }

    private static Map<String, String> parameters(String query) throws Unusable {
        var parameters = new TreeMap<String, String>();
        for (var pair : query.split("&", -1)) {
            int equals = pair.indexOf('=');
            var name = equals < 0 ? pair : pair.substring(0, equals);
            var value = equals < 0 ? "" : pair.substring(equals + 1);
            parameters.put(Percent.decode(name, true).toLowerCase(Locale.ROOT), Percent.decode(value, true));
        }
        return parameters;
    }
}
