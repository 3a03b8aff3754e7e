package id.ravi.testing;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;

/** The two shapes of an error, word by word: nothing more and nothing less. */
public final class Expect {
    private Expect() {}

    /** One sentence for the whole request. */
    public static void detail(Reply reply, int status, String sentence) {
        exactly(
                reply,
                status,
                Json.createObjectBuilder().add("detail", sentence).build());
    }

    /** 400 for this field alone. */
    public static void field(Reply reply, String field, String sentence) {
        var sentences = Json.createArrayBuilder().add(sentence);
        exactly(reply, 400, Json.createObjectBuilder().add(field, sentences).build());
    }

    private static void exactly(Reply reply, int status, JsonObject body) {
        assertThat(reply.status() + " " + reply.json()).isEqualTo(status + " " + body);
    }
}
