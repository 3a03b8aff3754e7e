package id.ravi.passwords;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.TestInstance.Lifecycle.PER_CLASS;

import id.ravi.testing.Credential;
import id.ravi.testing.Expect;
import id.ravi.testing.Tenant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who reaches which entries. */
@TestInstance(PER_CLASS)
class PasswordScopeIT {
    private static final String NONE = "No PasswordEntry matches the given query.";

    private final Tenant alice = Tenant.fresh();
    private final Tenant mallory = Tenant.fresh();

    @ParameterizedTest
    @ValueSource(strings = {"GET", "PUT", "PATCH", "DELETE"})
    void aForeignEntryIsToldLikeOneThatDoesNotExist(String method) {
        var path = Kept.password(mallory.identity(), "example.com", "untouched");
        var siblings = Kept.password(alice.sibling().client(), "example.com", "untouched");
        var body = "{\"domain\": \"changed.test\", \"password\": \"changed\"}";
        for (var by : Credential.values()) {
            var client = by.of(alice);
            Expect.detail(client.json(method, path, body), 404, NONE);
            Expect.detail(client.json(method, "/api/passwords/" + UUID.randomUUID() + "/", body), 404, NONE);
        }
        Expect.detail(alice.identity().json(method, siblings, body), 404, NONE);
        assertThat(mallory.identity().get(path).text("password")).isEqualTo("untouched");
        assertThat(alice.management().get(siblings).text("password")).isEqualTo("untouched");
    }

    @ParameterizedTest
    @EnumSource(Credential.class)
    void aListHoldsWhatIsInReachAndNothingElse(Credential by) {
        var bob = Tenant.fresh();
        Kept.password(bob.identity(), "example.com", "own");
        Kept.password(bob.sibling().client(), "example.com", "sibling's");
        Kept.password(mallory.identity(), "example.com", "foreign");
        var listed = Kept.texts(by.of(bob).get("/api/passwords/?domain=example.com"), "password");
        if (by == Credential.IDENTITY_KEY) {
            assertThat(listed).containsExactly("own");
        } else {
            assertThat(listed).containsExactly("sibling's", "own");
        }
    }

    @Test
    void aSelectionNarrowsListsAndCreates() {
        var sibling = alice.sibling();
        var selecting = alice.management().with("X-Ravi-Identity", sibling.uuid());
        var path = Kept.password(selecting, "example.com", "p");
        assertThat(sibling.client().get(path).status()).isEqualTo(200);
        assertThat(alice.management()
                        .get("/api/passwords/?identity=" + sibling.uuid())
                        .array())
                .hasSize(1);
        Expect.detail(alice.management().get(path + "?identity=" + alice.first().uuid()), 404, NONE);
        Expect.detail(
                alice.management()
                        .get("/api/passwords/?identity=" + mallory.first().uuid()),
                404,
                "No Identity matches the given query.");
    }
}
