package id.ravi.cli;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Decodes JSON into records as strictly as Go decodes it into structs: a value of the wrong type is an error, what is
 * absent or null becomes the zero value, and members that nobody asks for are ignored.
 */
final class GoJson {
    private GoJson() {}

    static <T extends Record> T decode(JsonValue json, Class<T> type) {
        return type.cast(value(json, type));
    }

    static <T extends Record> List<T> decodeList(JsonValue json, Class<T> type) {
        return array(json, type).stream().map(type::cast).toList();
    }

    private static Object value(JsonValue json, Type type) {
        if (type instanceof ParameterizedType list) {
            return absent(json) ? List.of() : array(json, list.getActualTypeArguments()[0]);
        }
        if (type == String.class) {
            return absent(json) ? "" : as(json, JsonString.class).getString();
        }
        if (type == long.class) {
            return absent(json) ? 0L : as(json, JsonNumber.class).longValueExact();
        }
        if (type == boolean.class) {
            return !absent(json) && bool(json);
        }
        if (type == Instant.class) {
            return absent(json)
                    ? Instant.EPOCH
                    : time(as(json, JsonString.class).getString());
        }
        return struct(absent(json) ? JsonValue.EMPTY_JSON_OBJECT : as(json, JsonObject.class), (Class<?>) type);
    }

    private static List<Object> array(JsonValue json, Type type) {
        return as(json, JsonArray.class).stream()
                .map(element -> value(element, type))
                .toList();
    }

    private static Object struct(JsonObject json, Class<?> type) {
        var components = type.getRecordComponents();
        var values = Stream.of(components)
                .map(component -> value(json.get(member(component)), component.getGenericType()))
                .toArray();
        try {
            var types = Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            return type.getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** {@code createdDt} is {@code created_dt} on the wire. */
    private static String member(RecordComponent component) {
        return component.getName().replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }

    private static boolean bool(JsonValue json) {
        if (json != JsonValue.TRUE && json != JsonValue.FALSE) {
            throw new AssertionError("json: cannot unmarshal " + json.getValueType() + " into bool");
        }
        return json == JsonValue.TRUE;
    }

    private static Instant time(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw new AssertionError("parsing time \"" + text + "\"", e);
        }
    }

    private static boolean absent(JsonValue json) {
        return json == null || json == JsonValue.NULL;
    }

    private static <T> T as(JsonValue json, Class<T> type) {
        if (!type.isInstance(json)) {
            throw new AssertionError("json: cannot unmarshal " + json.getValueType() + " into " + type.getSimpleName());
        }
        return type.cast(json);
    }
}
