package id.ravi.payload;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.ravi.problem.Refusal;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Multipart bodies need the platform's reader: the integration tests send them. */
class PayloadReaderTest {
    private final PayloadReader reader = new PayloadReader(new LimitsConfig());

    @ParameterizedTest
    @ValueSource(
            strings = {"application/json", "application/x-www-form-urlencoded", "multipart/form-data", "text/plain"})
    void anEmptyBodyIsAnEmptyObjectWhateverItsType(String type) throws IOException {
        String[] parts = type.split("/", 2);
        assertThat(read("", new MediaType(parts[0], parts[1])).root()).isEqualTo(new Json.Members(Map.of()));
    }

    @Test
    void jsonAndFormsBecomeTheSame() throws IOException {
        var members = new Json.Members(Map.of("a", new Json.Text("\u00e4")));
        assertThat(read("{\"a\":\"\u00e4\"}", new MediaType("application", "json", "utf-16")))
                .isEqualTo(new Payload(members, false));
        assertThat(read("a=%C3%A4", MediaType.APPLICATION_FORM_URLENCODED_TYPE)).isEqualTo(new Payload(members, true));
        assertThat(read("a=%C3%A4", new MediaType("Application", "X-WWW-Form-URLEncoded")))
                .isEqualTo(new Payload(members, true));
    }

    @Test
    void refusesABodyThatIsOneByteTooLong() throws IOException {
        String most = "\"" + "x".repeat(2_097_150) + "\"";
        assertThat(read(most, MediaType.APPLICATION_JSON_TYPE).root().typeName())
                .isEqualTo("str");
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> read(most + " ", MediaType.APPLICATION_JSON_TYPE));
        assertThat(refusal.reason()).isEqualTo(Refusal.Reason.TOO_LARGE);
        assertThat(refusal.body().members().getString("detail"))
                .isEqualTo("Request body is too large: at most 2097152 bytes are accepted.");
    }

    @Test
    void readsNothingButPayloads() {
        Annotation[] none = {};
        assertThat(reader.isReadable(Payload.class, Payload.class, none, MediaType.WILDCARD_TYPE))
                .isTrue();
        assertThat(reader.isReadable(Object.class, Object.class, none, MediaType.WILDCARD_TYPE))
                .isFalse();
    }

    private Payload read(String body, MediaType type) throws IOException {
        var in = new ByteArrayInputStream(body.getBytes(UTF_8));
        return reader.readFrom(Payload.class, Payload.class, new Annotation[0], type, new MultivaluedHashMap<>(), in);
    }
}
