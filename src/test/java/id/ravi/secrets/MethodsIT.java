package id.ravi.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.TestInstance.Lifecycle.PER_CLASS;

import id.ravi.testing.Expect;
import id.ravi.testing.Reply;
import id.ravi.testing.Tenant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(PER_CLASS)
class MethodsIT {
    private static final String[] OF_THE_LIST = {"GET", "HEAD", "OPTIONS", "POST"};
    private static final String[] OF_ONE = {"DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "PUT"};

    private final Tenant alice = Tenant.fresh();
    private final String one = "/api/secrets/" + alice.first().keep("KEPT", "1") + "/";

    @Test
    void aSecretIsDeletedOnce() {
        var path = "/api/secrets/" + alice.first().keep("DELETED", "1") + "/";
        var deleted = alice.identity().delete(path);
        assertThat(deleted.status()).isEqualTo(204);
        assertThat(deleted.body()).isEmpty();
        Expect.detail(alice.identity().delete(path), 404, "No SecretEntry matches the given query.");
        Expect.detail(alice.identity().get(path), 404, "No SecretEntry matches the given query.");
        assertThat(alice.identity().get("/api/secrets/?key=DELETED").array()).isEmpty();
    }

    @Test
    void aBodyThatADeleteBringsMeansNothing() {
        var path = "/api/secrets/" + alice.first().keep("DELETED", "1") + "/";
        assertThat(alice.identity().json("DELETE", path, "{malformed").status()).isEqualTo(204);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "PATCH", "DELETE", "PROPFIND"})
    void aListKnowsNoOtherMethod(String method) {
        var reply = alice.identity().send(method, "/api/secrets/", new byte[0]);
        Expect.detail(reply, 405, "Method \"" + method + "\" not allowed.");
        assertThat(allowed(reply)).containsExactlyInAnyOrder(OF_THE_LIST);
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PROPFIND"})
    void aSecretKnowsNoOtherMethod(String method) {
        var reply = alice.identity().send(method, one, new byte[0]);
        Expect.detail(reply, 405, "Method \"" + method + "\" not allowed.");
        assertThat(allowed(reply)).containsExactlyInAnyOrder(OF_ONE);
    }

    @Test
    void optionsTellsWhatIsAllowed() {
        var list = alice.identity().sendUnchecked("OPTIONS", "/api/secrets/", new byte[0]);
        assertThat(list.status()).isEqualTo(200);
        assertThat(allowed(list)).containsExactlyInAnyOrder(OF_THE_LIST);
        var single = alice.identity().sendUnchecked("OPTIONS", one, new byte[0]);
        assertThat(single.status()).isEqualTo(200);
        assertThat(allowed(single)).containsExactlyInAnyOrder(OF_ONE);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/secrets/, 200",
        "/api/secrets/?key=%00, 400",
        "/api/secrets/00000000-0000-4000-8000-000000000000/, 404",
        "/api/secrets/no-uuid/, 404",
        "/api/nothing/, 404",
    })
    void headAnswersLikeGetWithoutABody(String path, int status) {
        assertSame(path, status);
        assertSame(one, 200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/",
                "/api/nothing",
                "/api/nothing/",
                "/api/secret/",
                "/api/secretss/",
                "/api/Secrets/",
                "/api/secrets/a/b/",
                "/api/secrets/00000000-0000-4000-8000-000000000000/more/",
                "/api/application.wadl"
            })
    void unknownPathsAreNotFoundInJson(String path) {
        for (var method : new String[] {"GET", "POST", "PUT", "PATCH", "DELETE"}) {
            var reply = alice.identity().sendUnchecked(method, path, new byte[0]);
            Expect.detail(reply, 404, "Not found.");
            assertThat(reply.header("Content-Type")).isEqualTo("application/json");
        }
    }

    private void assertSame(String path, int status) {
        var get = alice.identity().sendUnchecked("GET", path, new byte[0]);
        var head = alice.identity().sendUnchecked("HEAD", path, new byte[0]);
        assertThat(head.status()).isEqualTo(status).isEqualTo(get.status());
        assertThat(head.body()).isEmpty();
        for (var header : new String[] {"Content-Type", "Vary", "Cache-Control", "X-Content-Type-Options"}) {
            assertThat(head.headerValues(header)).as(header).isEqualTo(get.headerValues(header));
        }
    }

    private static String[] allowed(Reply reply) {
        return reply.header("Allow").split(",\\s*");
    }
}
