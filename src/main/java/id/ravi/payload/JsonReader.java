package id.ravi.payload;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.ravi.problem.Refusal;
import id.ravi.problem.Refusal.Reason;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParser.Event;
import jakarta.json.stream.JsonParserFactory;
import jakarta.json.stream.JsonParsingException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads one JSON text (RFC 8259) in strict UTF-8, within limits of depth and members.
 *
 * <p>Of repeated members the last counts. A byte order mark, trailing data and everything else outside the grammar is
 * {@link Malformed}; the refusal tells line and column, never a piece of the body. One reader reads one body.
 */
final class JsonReader {
    /** The parser has a limit of its own, twice this, and an exception for it that tells nothing. */
    private static final int DEEPEST = 500;

    private static final Json.Null NULL = new Json.Null();

    /** Kept, because finding the provider of JSON-P costs more than reading a body. */
    private static final JsonParserFactory PARSERS = jakarta.json.Json.createParserFactory(Map.of());

    private final String text;
    private final int depthLimit;
    private final int memberLimit;
    private final JsonParser parser;
    private int members;

    private JsonReader(String text, int depthLimit, int memberLimit) {
        this.text = text;
        this.depthLimit = Math.min(depthLimit, DEEPEST);
        this.memberLimit = memberLimit;
        this.parser = PARSERS.createParser(new StringReader(text));
    }

    static Json read(byte[] body, int depthLimit, int memberLimit) {
        var reader = new JsonReader(decode(body), depthLimit, memberLimit);
        try (var parser = reader.parser) {
            Json root = reader.value(parser.next(), 0);
            reader.end();
            return root;
        } catch (JsonParsingException e) {
            throw reader.malformed(e.getLocation().getStreamOffset());
        }
    }

    private static String decode(byte[] body) {
        try {
            return UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
        } catch (CharacterCodingException e) {
            throw refusal("The body is not UTF-8.");
        }
    }

    private Json value(Event event, int depth) {
        return switch (event) {
            case START_OBJECT -> object(nested(depth));
            case START_ARRAY -> array(nested(depth));
            case VALUE_STRING -> new Json.Text(parser.getString());
            case VALUE_NUMBER -> new Json.Numeric(parser.getString());
            case VALUE_TRUE -> new Json.Flag(true);
            case VALUE_FALSE -> new Json.Flag(false);
            case VALUE_NULL -> NULL;
            case KEY_NAME, END_OBJECT, END_ARRAY -> throw malformed(here());
        };
    }

    private Json object(int depth) {
        Map<String, Json> map = new LinkedHashMap<>();
        while (parser.next() == Event.KEY_NAME) {
            count();
            String name = parser.getString();
            map.put(name, value(parser.next(), depth));
        }
        return new Json.Members(map);
    }

    private Json array(int depth) {
        List<Json> list = new ArrayList<>();
        for (Event event = parser.next(); event != Event.END_ARRAY; event = parser.next()) {
            count();
            list.add(value(event, depth));
        }
        return new Json.Items(list);
    }

    /** Elements of arrays count too: a million zeros are a small body and a large tree. */
    private void count() {
        if (++members > memberLimit) {
            throw refusal("More than " + memberLimit + " members" + at(here()));
        }
    }

    private int nested(int depth) {
        if (depth == depthLimit) {
            throw refusal("Nested deeper than " + depthLimit + " levels" + at(here()));
        }
        return depth + 1;
    }

    private void end() {
        long offset;
        try {
            if (!parser.hasNext()) {
                return;
            }
            offset = here();
        } catch (JsonParsingException e) {
            offset = e.getLocation().getStreamOffset();
        }
        throw refusal("Unexpected data after the value" + at(offset));
    }

    private Refusal malformed(long offset) {
        return refusal((offset < text.length() ? "Unexpected character" : "Unexpected end") + at(offset));
    }

    /** The offset of the last character read. */
    private long here() {
        return parser.getLocation().getStreamOffset() - 1;
    }

    /** Counted here: what the parser tells of the end of the text lies beyond it. */
    private String at(long offset) {
        String before = text.substring(0, (int) Math.min(offset, text.length()));
        long line = 1 + before.chars().filter(c -> c == '\n').count();
        int column = before.length() - before.lastIndexOf('\n');
        return " at line " + line + " column " + column + ".";
    }

    private static Refusal refusal(String what) {
        return new Refusal(Reason.INVALID, "JSON parse error - " + what);
    }
}
