package id.ravi.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.oas.OpenApi30;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Holds real answers against the description.
 *
 * <p>Stricter than the description alone: an object may have no member that its schema does not name, so that nothing
 * leaks unnoticed. Errors that an operation does not list (the published operations list none) must have the shape that
 * all errors share.
 */
public final class SchemaCheck {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonNode DESCRIPTION = closed(description());
    private static final String ANY_ERROR = "/components/schemas/Refused";
    private static final String THROTTLED = "/components/schemas/Throttled";
    private static final JsonSchemaFactory SCHEMAS =
            JsonSchemaFactory.getInstance(VersionFlag.V4, factory -> factory.metaSchema(OpenApi30.getInstance())
                    .defaultMetaSchemaIri(OpenApi30.getInstance().getIri()));
    private static final SchemaValidatorsConfig FORMATS_TOO =
            SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();

    private SchemaCheck() {}

    /**
     * Fails unless the operation may answer so.
     *
     * @param path the real path, with or without query
     * @param body the JSON text, empty where there is none
     */
    public static void assertMatches(String method, String path, int status, String body) {
        String answer = method + " " + path + " answered " + status;
        JsonNode operation = operation(answer, method, path);
        if (isDownload(operation, status)) {
            return;
        }
        JsonNode schema = schema(answer, operation, status);
        if (schema.isMissingNode()) {
            assertThat(body).as(answer + ", which has no body").isEmpty();
        } else {
            assertThat(violations(schema, body)).as(answer).isEmpty();
        }
    }

    private static JsonNode operation(String answer, String method, String path) {
        String bare = path.replaceFirst("\\?.*", "");
        String template = templates().stream()
                .filter(route -> new Routes(List.of(route)).isRoute(bare))
                .min(Comparator.comparing(route -> route.contains("{")))
                .orElseThrow(() -> new AssertionError(answer + ", but no such path is described"));
        return DESCRIPTION.path("paths").path(template).path(method.toLowerCase(Locale.ROOT));
    }

    private static List<String> templates() {
        return DESCRIPTION.path("paths").properties().stream()
                .map(path -> path.getKey())
                .toList();
    }

    private static boolean isDownload(JsonNode operation, int status) {
        return operation
                .path("responses")
                .path(String.valueOf(status))
                .path("content")
                .has("application/octet-stream");
    }

    private static JsonNode schema(String answer, JsonNode operation, int status) {
        JsonNode response = operation.path("responses").path(String.valueOf(status));
        if (response.isMissingNode()) {
            assertThat(status).as(answer + ", which is not described").isGreaterThanOrEqualTo(400);
            return DESCRIPTION.at(status == 429 ? THROTTLED : ANY_ERROR);
        }
        return resolved(response).path("content").path("application/json").path("schema");
    }

    private static JsonNode resolved(JsonNode response) {
        return response.has("$ref")
                ? DESCRIPTION.at(response.get("$ref").textValue().substring(1))
                : response;
    }

    private static List<String> violations(JsonNode schema, String body) {
        ObjectNode document = JSON.createObjectNode();
        document.putArray("allOf").add(schema);
        document.set("components", DESCRIPTION.get("components"));
        return SCHEMAS.getSchema(document, FORMATS_TOO).validate(parsed(body)).stream()
                .map(violation -> violation.getInstanceLocation() + ": " + violation.getMessage())
                .toList();
    }

    private static JsonNode parsed(String body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException notJson) {
            throw new AssertionError("The answer is not JSON", notJson);
        }
    }

    /** The same with every object closed that does not say itself what else it may hold. */
    private static JsonNode closed(JsonNode document) {
        document.findParents("properties").stream()
                .filter(schema -> !schema.has("additionalProperties"))
                .forEach(schema -> ((ObjectNode) schema).put("additionalProperties", false));
        return document;
    }

    private static JsonNode description() {
        try {
            return JSON.readTree(Description.stream());
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
