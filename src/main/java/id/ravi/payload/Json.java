package id.ravi.payload;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A JSON value that keeps the source text of its numbers: {@code 1.10} stays {@code 1.10}.
 *
 * <p>Values may be secrets, so none of them prints: {@code toString} tells the type only.
 */
public sealed interface Json {
    /** The type in the words that clients know from Python: str, int, float, bool, NoneType, list or dict. */
    String typeName();

    /** A string; it may hold NUL and lone surrogates, which {@link TextRule#storable()} refuses. */
    record Text(String value) implements Json {
        @Override
        public String typeName() {
            return "str";
        }

        @Override
        public String toString() {
            return "Text[redacted]";
        }
    }

    /** A number as it was written, of any length and exponent: not to be given to {@code BigInteger} unread. */
    record Numeric(String source) implements Json {
        @Override
        public String typeName() {
            return source.chars().anyMatch(c -> c == '.' || c == 'e' || c == 'E') ? "float" : "int";
        }

        @Override
        public String toString() {
            return "Numeric[redacted]";
        }
    }

    /** {@code true} or {@code false}. */
    record Flag(boolean value) implements Json {
        @Override
        public String typeName() {
            return "bool";
        }

        @Override
        public String toString() {
            return "Flag[redacted]";
        }
    }

    /** {@code null}, which is not the same as absent. */
    record Null() implements Json {
        @Override
        public String typeName() {
            return "NoneType";
        }
    }

    /** A file of a multipart form; nobody changes its octets, or compares files. */
    @SuppressWarnings("ArrayRecordComponent")
    record File(byte[] octets) implements Json {
        @Override
        public String typeName() {
            return "file";
        }

        @Override
        public String toString() {
            return "File[redacted]";
        }
    }

    /** An array. */
    record Items(List<Json> list) implements Json {
        public Items {
            list = List.copyOf(list);
        }

        @Override
        public String typeName() {
            return "list";
        }

        @Override
        public String toString() {
            return "Items[redacted]";
        }
    }

    /** An object; its members keep their order. */
    record Members(Map<String, Json> map) implements Json {
        public Members {
            map = Collections.unmodifiableMap(new LinkedHashMap<>(map));
        }

        @Override
        public String typeName() {
            return "dict";
        }

        @Override
        public String toString() {
            return "Members[redacted]";
        }
    }
}
