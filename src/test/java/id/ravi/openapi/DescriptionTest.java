package id.ravi.openapi;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonPointer;
import jakarta.json.JsonString;
import jakarta.json.JsonStructure;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DescriptionTest {
    private static final JsonObject DESCRIPTION = Description.json();
    private static final JsonObject CONTRACT = contract();
    private static final JsonArray PUBLIC =
            Json.createArrayBuilder().add(JsonValue.EMPTY_JSON_OBJECT).build();

    @ParameterizedTest
    @ValueSource(strings = {"/openapi", "/info"})
    void repeatsTheContractsOwnMembers(String pointer) {
        assertThat(at(DESCRIPTION, pointer)).isEqualTo(at(CONTRACT, pointer));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/paths", "/components/schemas"})
    void containsEveryPathAndSchemaOfTheContractUnchanged(String pointer) {
        assertThat(at(DESCRIPTION, pointer).asJsonObject().entrySet())
                .containsAll(at(CONTRACT, pointer).asJsonObject().entrySet());
    }

    @Test
    void leavesNoMemberOfTheContractOut() {
        assertThat(CONTRACT.keySet()).containsExactlyInAnyOrder("openapi", "info", "paths", "components");
        assertThat(CONTRACT.getJsonObject("components").keySet()).containsExactly("schemas");
    }

    @Test
    void referencesOnlyWhatItHolds() {
        assertThat(references(DESCRIPTION)).isNotEmpty().allSatisfy(reference -> {
            assertThat(reference).startsWith("#/");
            assertThat(pointer(reference.substring(1)).containsValue(DESCRIPTION))
                    .as(reference)
                    .isTrue();
        });
    }

    @Test
    void everyPathStandsUnderTheApiAndEndsWithASlash() {
        assertThat(DESCRIPTION.getJsonObject("paths").keySet())
                .allSatisfy(path -> assertThat(path).startsWith("/api/").endsWith("/"));
    }

    @ParameterizedTest
    @MethodSource("operations")
    void everyOperationHasTagsAndSaysWhoMayCallIt(Operation operation) {
        assertThat(operation.content().getJsonArray("tags")).isNotEmpty();
        assertThat(operation.content().getJsonArray("security")).isNotEmpty();
    }

    @Test
    void everyOperationHasAnIdOfItsOwn() {
        assertThat(operations().map(operation -> operation.content().getString("operationId")))
                .doesNotHaveDuplicates();
    }

    @Test
    void namesTheSecuritySchemesThatItDescribes() {
        Set<String> used = operations()
                .flatMap(operation -> operation.content().getJsonArray("security").stream())
                .flatMap(alternative -> alternative.asJsonObject().keySet().stream())
                .collect(toSet());
        assertThat(at(DESCRIPTION, "/components/securitySchemes").asJsonObject().keySet())
                .containsExactlyInAnyOrderElementsOf(used)
                .containsExactlyInAnyOrder(
                        "identityKeyAuth", "managementKeyAuth", "jwtAuth", "cookieAuth", "basicAuth");
    }

    @Test
    void onlyWhatNeedsNoCallerIsPublic() {
        assertThat(operations()
                        .filter(operation ->
                                operation.content().getJsonArray("security").equals(PUBLIC))
                        .map(Operation::path))
                .containsExactlyInAnyOrder(
                        "/api/auth/keys/leaked/",
                        "/api/auth/device/",
                        "/api/auth/device/token/",
                        "/api/auth/login/",
                        "/api/auth/session/",
                        "/api/auth/token/",
                        "/api/auth/token/refresh/",
                        "/api/docs/",
                        "/api/schema/",
                        "/api/sso/verify/");
    }

    @ParameterizedTest
    @MethodSource("operations")
    void everyExampleOfAnAnswerMatchesItsSchema(Operation operation) {
        operation.content().getJsonObject("responses").forEach((status, response) -> examples(response)
                .forEach(example -> SchemaCheck.assertMatches(
                        operation.method(), operation.path(), Integer.parseInt(status), example.toString())));
    }

    static Stream<Operation> operations() {
        return Operation.all(DESCRIPTION);
    }

    private static List<JsonValue> examples(JsonValue response) {
        var none = JsonValue.EMPTY_JSON_OBJECT;
        JsonObject content = resolved(response).getOrDefault("content", none).asJsonObject();
        JsonObject json = content.getOrDefault("application/json", none).asJsonObject();
        return json.getOrDefault("examples", none).asJsonObject().values().stream()
                .map(example -> example.asJsonObject().get("value"))
                .toList();
    }

    private static JsonObject resolved(JsonValue response) {
        JsonObject object = response.asJsonObject();
        return object.containsKey("$ref")
                ? at(DESCRIPTION, object.getString("$ref").substring(1)).asJsonObject()
                : object;
    }

    private static Stream<String> references(JsonValue value) {
        return switch (value.getValueType()) {
            case ARRAY -> value.asJsonArray().stream().flatMap(DescriptionTest::references);
            case OBJECT ->
                value.asJsonObject().entrySet().stream()
                        .flatMap(member -> member.getKey().equals("$ref")
                                ? Stream.of(((JsonString) member.getValue()).getString())
                                : references(member.getValue()));
            default -> Stream.empty();
        };
    }

    private static JsonValue at(JsonStructure document, String pointer) {
        return pointer(pointer).getValue(document);
    }

    private static JsonPointer pointer(String pointer) {
        return Json.createPointer(pointer);
    }

    private static JsonObject contract() {
        try (var file = DescriptionTest.class.getResourceAsStream("/contract/secrets.openapi.json");
                var reader = Json.createReader(file)) {
            return reader.readObject();
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
