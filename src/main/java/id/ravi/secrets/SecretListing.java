package id.ravi.secrets;

import jakarta.json.bind.Jsonb;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;

/**
 * A list as a bare JSON array, written page by page.
 *
 * <p>The first page is there before the answer begins, so whatever goes wrong with an ordinary list is a proper error.
 */
record SecretListing(SecretPage first, Function<SecretPage.Cursor, SecretPage> following, Jsonb json)
        implements StreamingOutput {
    @Override
    public void write(OutputStream out) throws IOException {
        out.write('[');
        var separator = "";
        for (var page = first; ; page = following.apply(page.next().orElseThrow())) {
            for (var entry : page.entries()) {
                out.write((separator + json.toJson(entry)).getBytes(StandardCharsets.UTF_8));
                separator = ",";
            }
            if (page.next().isEmpty()) {
                break;
            }
        }
        out.write(']');
    }
}
