package id.ravi.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import id.ravi.testing.Reply;
import id.ravi.testing.Tenant;
import id.ravi.testing.Together;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Many writers of one secret: half of them change its value, the other half its notes. */
class PatchRacesIT {
    private static final int WRITERS = 16;
    private static final int WRITES = 25;

    private final Tenant alice = Tenant.fresh();

    @Test
    void noAnsweredWriteIsLost() {
        var secret = "/api/secrets/" + alice.first().keep("SHARED", "at first") + "/";
        var beginning = new Write("", alice.identity().get(secret));
        var byWriter = Together.times(WRITERS, writer -> writes(secret, writer));

        assertThat(byWriter).allSatisfy(writes -> assertThat(times(writes.stream()))
                .isSortedAccordingTo(Comparator.naturalOrder())
                .doesNotHaveDuplicates());
        var history = Stream.concat(Stream.of(beginning), byWriter.stream().flatMap(Collection::stream))
                .sorted(Comparator.comparing(Write::updated))
                .toList();
        assertThat(times(history.stream())).doesNotHaveDuplicates();
        assertThat(IntStream.range(1, history.size()))
                .allSatisfy(i -> history.get(i).assertBuildsOn(history.get(i - 1)));
        assertThat(alice.identity().get(secret).json())
                .isEqualTo(history.get(history.size() - 1).reply().json());
    }

    @Test
    void everyWriterReadsWhatItWrote() {
        var secrets = IntStream.range(0, WRITERS)
                .mapToObj(i -> alice.first().keep("OWN_" + i, ""))
                .toList();
        Together.times(WRITERS, writer -> {
            var secret = "/api/secrets/" + secrets.get(writer) + "/";
            for (int i = 0; i < WRITES; i++) {
                var written = alice.identity().patch(secret, "{\"value\": \"" + i + "\"}");
                assertThat(written.status()).isEqualTo(200);
                assertThat(written.text("value")).isEqualTo(String.valueOf(i));
                assertThat(alice.identity().get(secret).json()).isEqualTo(written.json());
            }
            return secret;
        });
    }

    private List<Write> writes(String secret, int writer) {
        var field = writer % 2 == 0 ? "value" : "notes";
        return IntStream.range(0, WRITES)
                .mapToObj(i -> write(secret, field, "write " + i + " of " + writer))
                .toList();
    }

    private Write write(String secret, String field, String text) {
        var reply = alice.identity().patch(secret, "{\"" + field + "\": \"" + text + "\"}");
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.text(field)).isEqualTo(text);
        return new Write(field, reply);
    }

    private static List<Instant> times(Stream<Write> writes) {
        return writes.map(Write::updated).toList();
    }

    private record Write(String field, Reply reply) {
        Instant updated() {
            return Instant.parse(reply.text("updated_dt"));
        }

        /** Whoever changes one field of the latest state answers with the other field as it was left. */
        void assertBuildsOn(Write before) {
            var kept = field.equals("value") ? "notes" : "value";
            assertThat(reply.text(kept)).isEqualTo(before.reply().text(kept));
        }
    }
}
