package id.ravi.payload;

import id.ravi.problem.FieldErrors;
import id.ravi.time.Timestamp;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Takes the fields of a body out one by one. What is wrong is collected, not thrown, so that all fields are told at once
 * and a feature can add what only its database knows. A field that is absent or refused is empty; members that nobody
 * asks for are ignored.
 *
 * <p>Sentences and coercions are those of Django REST framework. In a form, an empty field that is not a text counts as
 * omitted.
 */
public final class Fields {
    private static final String IS_NULL = "This field may not be null.";
    private static final Set<String> YES = Set.of("t", "y", "yes", "true", "on", "1");
    private static final Set<String> NO = Set.of("f", "n", "no", "false", "off", "0");
    private static final Pattern DIGITS = Pattern.compile("[+-]?[0-9]++");
    private static final Pattern DIGITS_POINT_ZERO = Pattern.compile("[+-]?[0-9]++(?:\\.0*+)?");

    private final Json root;
    private final Map<String, Json> members;
    private final boolean form;
    private final FieldErrors errors;
    private final Set<String> required = new HashSet<>();

    /** A body that is not an object has no fields, and nothing but that is told about it. */
    public Fields(Payload body, FieldErrors errors) {
        this.root = body.root();
        this.members = root instanceof Json.Members object ? object.map() : Map.of();
        this.form = body.form();
        this.errors = errors;
        refuseRoot();
    }

    /** The sentence for an id that names nothing the caller may use, whether or not it exists for somebody else. */
    public static String unknownPk(Object id) {
        return "Invalid pk \"" + id + "\" - object does not exist.";
    }

    /** Makes it an error that one of these is absent; to be called before they are taken. */
    public Fields require(String... names) {
        required.addAll(List.of(names));
        return this;
    }

    /** A text; a JSON number counts as its source text. NUL and lone surrogates never pass, whatever the rule. */
    public Optional<String> text(String name, TextRule rule) {
        return json(name).flatMap(value -> {
            Optional<String> text = textOf(value);
            return text.isPresent() ? judged(name, rule, text.get()) : refuse(name, "Not a valid string.");
        });
    }

    /** True or false, also in the words and digits that usually stand for them. */
    public Optional<Boolean> flag(String name) {
        return scalar(name).flatMap(value -> {
            String word = value instanceof Json.Flag flag
                    ? String.valueOf(flag.value())
                    : textOf(value).orElse("").toLowerCase(Locale.ROOT);
            return YES.contains(word) || NO.contains(word)
                    ? Optional.of(YES.contains(word))
                    : refuse(name, "Must be a valid boolean.");
        });
    }

    /** The integer id of another object, also as text; whether there is such an object is for the feature to say. */
    public Optional<Long> pk(String name) {
        return scalar(name).flatMap(value -> {
            if (value instanceof Json.Text text && text.value().isEmpty()) {
                return refuse(name, IS_NULL);
            }
            Optional<Numeral> number = whole(value, DIGITS);
            if (number.isEmpty()) {
                return refuse(name, "Incorrect type. Expected pk value, received " + value.typeName() + ".");
            }
            Optional<Long> id = number.get().value();
            return id.isPresent() ? id : refuse(name, unknownPk(number.get().shown()));
        });
    }

    /** A whole number between the bounds, both included, also as text. */
    public Optional<Integer> integer(String name, int least, int most) {
        return scalar(name).flatMap(value -> {
            Optional<Numeral> number = whole(value, DIGITS_POINT_ZERO);
            return number.isPresent()
                    ? bounded(name, number.get().saturated(), least, most)
                    : refuse(name, "A valid integer is required.");
        });
    }

    /** A date with its time, as {@link Timestamp#parse} reads it. */
    public Optional<Instant> instant(String name) {
        return scalar(name).flatMap(value -> {
            var instant = textOf(value).map(TextRule::strip).flatMap(Timestamp::parse);
            return instant.isPresent() ? instant : refuse(name, "Enter a valid date/time.");
        });
    }

    /** Whether the field is there and says that there is to be nothing: null, or an empty field of a form. */
    public boolean isNull(String name) {
        Json value = members.get(name);
        return value instanceof Json.Null || isOmitted(value);
    }

    /** A file, on a route whose {@link FilePart} this is. */
    public Optional<byte[]> file(String name) {
        return scalar(name).flatMap(value -> {
            if (value instanceof Json.File file) {
                return file.octets().length > 0
                        ? Optional.of(file.octets())
                        : refuse(name, "The submitted file is empty.");
            }
            return refuse(name, "The submitted data was not a file. Send it as a part of a multipart form.");
        });
    }

    /** Whether there is such a member; an empty field of a form is none. */
    public boolean has(String name) {
        return members.containsKey(name) && !isOmitted(members.get(name));
    }

    /** The value as it is, for fields that have a structure of their own. Null is refused. */
    public Optional<Json> json(String name) {
        return present(name, members.get(name));
    }

    private Optional<Json> scalar(String name) {
        Json value = members.get(name);
        return present(name, isOmitted(value) ? null : value);
    }

    private boolean isOmitted(Json value) {
        return form && value instanceof Json.Text text && text.value().isEmpty();
    }

    private Optional<Json> present(String name, Json value) {
        if (value instanceof Json.Null) {
            return refuse(name, IS_NULL);
        }
        if (value == null && required.contains(name) && root instanceof Json.Members) {
            return refuse(name, "This field is required.");
        }
        return Optional.ofNullable(value);
    }

    private Optional<String> judged(String name, TextRule rule, String text) {
        TextRule.Outcome outcome = rule.then(TextRule.storable()).apply(text);
        return outcome.complaint().isPresent()
                ? refuse(name, outcome.complaint().get())
                : Optional.of(outcome.text());
    }

    private Optional<Integer> bounded(String name, long value, int least, int most) {
        if (value < least) {
            return refuse(name, "Ensure this value is greater than or equal to " + least + ".");
        }
        if (value > most) {
            return refuse(name, "Ensure this value is less than or equal to " + most + ".");
        }
        return Optional.of((int) value);
    }

    private static Optional<Numeral> whole(Json value, Pattern asText) {
        if (value instanceof Json.Numeric number) {
            return Optional.of(Numeral.of(number.source())).filter(Numeral::isWhole);
        }
        return textOf(value)
                .map(TextRule::strip)
                .filter(asText.asMatchPredicate())
                .map(Numeral::of);
    }

    private static Optional<String> textOf(Json value) {
        if (value instanceof Json.Text text) {
            return Optional.of(text.value());
        }
        return value instanceof Json.Numeric number ? Optional.of(number.source()) : Optional.empty();
    }

    private void refuseRoot() {
        if (root instanceof Json.Null) {
            refuse("non_field_errors", "No data provided");
        } else if (!(root instanceof Json.Members)) {
            String sentence = "Invalid data. Expected a dictionary, but got " + root.typeName() + ".";
            refuse("non_field_errors", sentence);
        }
    }

    private <T> Optional<T> refuse(String name, String sentence) {
        errors.add(name, sentence);
        return Optional.empty();
    }
}
