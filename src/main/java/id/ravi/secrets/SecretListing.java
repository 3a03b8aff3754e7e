package id.ravi.secrets;

import jakarta.json.bind.Jsonb;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;

/**
 * A list as a bare JSON array, written as it is read: it costs the memory of one page of sealed secrets and one open one,
 * however long it is.
 *
 * @param first read before the answer begins, so that a refusal is a proper one
 * @param following reads the page after a cursor
 * @param opening opens a secret
 */
record SecretListing(
        SecretPage first,
        Function<SecretPage.Cursor, SecretPage> following,
        Function<SealedSecret, SecretEntry> opening,
        Jsonb json)
        implements StreamingOutput {
    @Override
    public void write(OutputStream out) throws IOException {
        out.write('[');
        var separator = "";
        for (var page = first; ; page = following.apply(page.next().orElseThrow())) {
            for (var secret = page.secrets().poll();
                    secret != null;
                    secret = page.secrets().poll()) {
                var entry = json.toJson(opening.apply(secret));
                out.write((separator + entry).getBytes(StandardCharsets.UTF_8));
                separator = ",";
            }
            if (page.next().isEmpty()) {
                break;
            }
        }
        out.write(']');
    }
}
