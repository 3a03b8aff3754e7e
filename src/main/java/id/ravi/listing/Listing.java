package id.ravi.listing;

import jakarta.json.bind.Jsonb;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;

/**
 * A list as a bare JSON array, written as it is read: it costs the memory of one page of sealed rows and one open one,
 * however long it is.
 */
record Listing<T>(Page<T> first, Function<Page.Cursor, Page<T>> following, Function<T, ?> opening, Jsonb json)
        implements StreamingOutput {
    @Override
    public void write(OutputStream out) throws IOException {
        out.write('[');
        var separator = "";
        for (var page = first; ; page = following.apply(page.next().orElseThrow())) {
            for (var row = page.rows().poll(); row != null; row = page.rows().poll()) {
                out.write((separator + json.toJson(opening.apply(row))).getBytes(StandardCharsets.UTF_8));
                separator = ",";
            }
            if (page.next().isEmpty()) {
                break;
            }
        }
        out.write(']');
    }
}
