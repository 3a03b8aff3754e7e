package id.ravi.passwordgenerator;

import id.ravi.payload.Fields;
import id.ravi.payload.Payload;
import id.ravi.payload.Query;
import id.ravi.payload.TextRule;
import id.ravi.problem.FieldErrors;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Reads recipes from queries; what is absent or empty is as usual. */
final class Recipes {
    private static final int LENGTH = 16;
    private static final int WORDS = 6;
    private static final TextRule EXCLUDED = TextRule.maxCharacters(256);
    private static final TextRule STYLE = TextRule.stripped()
            .then(TextRule.check(
                    style -> style.isEmpty() || style.equals("characters") || style.equals("passphrase"),
                    "Must be characters or passphrase."));

    private Recipes() {}

    /** The recipe that the query describes; refused with all that is wrong with it, also with what would not be used. */
    static Recipe of(Query query) {
        var errors = new FieldErrors();
        var fields = new Fields(new Payload(query.parameters(), true), errors);
        int length = fields.integer("length", 4, 128).orElse(LENGTH);
        int words = fields.integer("words", 3, 20).orElse(WORDS);
        boolean passphrase =
                fields.text("style", STYLE).filter("passphrase"::equals).isPresent();
        var classes = classes(fields, errors);
        errors.refuseIfAny();
        return passphrase ? new Passphrase(words) : Characters.of(length, classes);
    }

    private static Map<CharacterClass, String> classes(Fields fields, FieldErrors errors) {
        var excluded = fields.text("exclude_chars", EXCLUDED).orElse("");
        var classes = new EnumMap<CharacterClass, String>(CharacterClass.class);
        for (var one : CharacterClass.values()) {
            var name = one.name().toLowerCase(Locale.ROOT);
            if (fields.flag(name).orElse(true)) {
                classes.put(one, without(one.characters(), excluded));
            }
        }
        if (classes.isEmpty()) {
            errors.add("special", "Choose at least one of uppercase, lowercase, digits and special.");
        }
        classes.forEach((one, left) -> {
            if (left.isEmpty()) {
                var name = one.name().toLowerCase(Locale.ROOT);
                errors.add(
                        "exclude_chars", "Nothing is left of " + name + ": exclude less, or add " + name + "=false.");
            }
        });
        return classes;
    }

    private static String without(String characters, String excluded) {
        return characters
                .chars()
                .filter(c -> excluded.indexOf(c) < 0)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }
}
