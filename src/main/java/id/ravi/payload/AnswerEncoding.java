package id.ravi.payload;

import id.ravi.time.Timestamp;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbConfig;
import jakarta.json.bind.serializer.JsonbSerializer;
import jakarta.json.bind.serializer.SerializationContext;
import jakarta.json.stream.JsonGenerator;
import jakarta.ws.rs.ext.ContextResolver;
import jakarta.ws.rs.ext.Provider;
import java.time.Instant;

/**
 * The one encoder of answers: no member is left out, and every instant has the same form.
 *
 * <p>{@code @Dependent}, because the proxy of a wider scope hides from Jersey what it resolves.
 */
@Provider
@Dependent
public class AnswerEncoding implements ContextResolver<Jsonb> {
    private static final Jsonb JSON =
            JsonbBuilder.create(new JsonbConfig().withNullValues(true).withSerializers(new InstantText()));

    @Override
    public Jsonb getContext(Class<?> type) {
        return JSON;
    }

    @Produces
    Jsonb json() {
        return JSON;
    }

    /** See {@link Timestamp}. */
    public static class InstantText implements JsonbSerializer<Instant> {
        @Override
        public void serialize(Instant instant, JsonGenerator generator, SerializationContext context) {
            generator.write(Timestamp.of(instant));
        }
    }
}
