package id.ravi.listing;

import jakarta.json.bind.Jsonb;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Queue;
import java.util.function.Function;

/**
 * A list as a JSON array, written as it is read: it costs the memory of one page of sealed rows and one open one,
 * however long it is.
 */
public record Listing<T>(String start, Iterator<Queue<T>> pages, Function<T, ?> opening, Jsonb json, String end)
        implements StreamingOutput {
    /** The same as the last member of an object, after the members of another one, which has some. */
    public Listing<T> within(Object head, String member) {
        var members = json.toJson(head);
        var open = members.substring(0, members.length() - 1);
        return new Listing<>(open + ",\"" + member + "\":" + start, pages, opening, json, end + "}");
    }

    @Override
    public void write(OutputStream out) throws IOException {
        write(out, start);
        var separator = "";
        while (pages.hasNext()) {
            var rows = pages.next();
            for (var row = rows.poll(); row != null; row = rows.poll()) {
                write(out, separator + json.toJson(opening.apply(row)));
                separator = ",";
            }
        }
        write(out, end);
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
