package id.ravi.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.TestInstance.Lifecycle.PER_CLASS;

import id.ravi.testing.Body;
import id.ravi.testing.Body.Media;
import id.ravi.testing.Expect;
import id.ravi.testing.Reply;
import id.ravi.testing.Tenant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(PER_CLASS)
class WritesIT {
    private static final String DUPLICATE = "A secret with this key already exists for this identity.";
    private static final String INSTANT = "\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{6}Z";
    private static final String UUID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    private final Tenant alice = Tenant.fresh();

    @Test
    void everyAnswerHasAllMembersInTheOrderOfTheDocument() {
        var owner = alice.sibling();
        var created = owner.client().post("/api/secrets/", "{\"notes\": \"n\", \"value\": \"v\", \"key\": \"k\"}");
        var path = path(created);
        var shape = "\\{\"uuid\":\"" + UUID + "\",\"identity\":" + owner.id()
                + ",\"key\":\"K\",\"value\":\"v\",\"notes\":\"n\",\"created_dt\":\"" + INSTANT
                + "\",\"updated_dt\":\"" + INSTANT + "\"}";
        assertThat(created.body()).matches(shape);
        assertThat(owner.client().get(path).body()).isEqualTo(created.body());
        assertThat(owner.client().get("/api/secrets/").body()).isEqualTo("[" + created.body() + "]");
        assertThat(owner.client().put(path, "{\"key\": \"k\"}").body()).matches(shape);
        assertThat(owner.client().patch(path, "{}").body()).matches(shape);
        assertThat(created.text("created_dt")).isEqualTo(created.text("updated_dt"));
        assertThat(created.header("Content-Type")).isEqualTo("application/json");
    }

    @ParameterizedTest
    @EnumSource(Media.class)
    void whatIsLeftOutOfANewSecretIsBlank(Media media) {
        var created = alice.sibling().client().send("POST", "/api/secrets/", media.of(Map.of("key", "K")));
        assertThat(created.text("value")).isEmpty();
        assertThat(created.text("notes")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Media.class)
    void aPutKeepsWhatItLeavesOut(Media media) {
        var owner = alice.sibling();
        var path =
                path(owner.client().post("/api/secrets/", "{\"key\": \"K\", \"value\": \"v\\n\", \"notes\": \"n\"}"));
        var put = alice.management().send("PUT", path, media.of(Map.of("key", "renamed")));
        assertThat(put.status()).isEqualTo(200);
        assertThat(put.text("key")).isEqualTo("RENAMED");
        assertThat(put.text("value")).isEqualTo("v\n");
        assertThat(put.text("notes")).isEqualTo("n");
        assertThat(Listed.identity(put)).isEqualTo(owner.id());
        assertThat(owner.client().get(path).body()).isEqualTo(put.body());
    }

    @ParameterizedTest
    @EnumSource(Media.class)
    void aPatchChangesWhatIsPresentAlsoToNothing(Media media) {
        var owner = alice.sibling();
        var path = path(owner.client().post("/api/secrets/", "{\"key\": \"K\", \"value\": \"v\", \"notes\": \"n\"}"));
        var patched = owner.client().send("PATCH", path, media.of(Map.of("value", "")));
        assertThat(patched.status()).isEqualTo(200);
        assertThat(patched.text("value")).isEmpty();
        assertThat(patched.text("notes")).isEqualTo("n");
        assertThat(patched.text("key")).isEqualTo("K");
        assertThat(owner.client().get(path).body()).isEqualTo(patched.body());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "", "{\"value\": \"v\"}", "{\"key\": \"K\"}", "{\"unknown\": 1}"})
    void everyAcceptedPatchMovesTheTimeOfTheUpdate(String json) {
        var owner = alice.sibling();
        var created = owner.client().post("/api/secrets/", "{\"key\": \"K\", \"value\": \"v\"}");
        var patched = owner.client().patch(path(created), json);
        assertThat(patched.status()).isEqualTo(200);
        assertThat(patched.text("updated_dt")).isGreaterThan(created.text("updated_dt"));
        assertThat(patched.text("created_dt")).isEqualTo(created.text("created_dt"));
        assertThat(patched.text("value")).isEqualTo("v");
    }

    @Test
    void aRefusedWriteMovesNothing() {
        var owner = alice.sibling();
        var created = owner.client().post("/api/secrets/", "{\"key\": \"K\"}");
        owner.client().patch(path(created), "{\"key\": \"NEW\", \"value\": null}");
        assertThat(owner.client().get(path(created)).body()).isEqualTo(created.body());
    }

    @ParameterizedTest
    @EnumSource(Media.class)
    void aKeyIsUniqueForItsIdentity(Media media) {
        var owner = alice.sibling();
        owner.keep("TAKEN", "1");
        var other = "/api/secrets/" + owner.keep("OTHER", "2") + "/";
        var body = media.of(Map.of("key", " taken "));
        Expect.field(owner.client().send("POST", "/api/secrets/", body), "key", DUPLICATE);
        Expect.field(owner.client().send("PUT", other, body), "key", DUPLICATE);
        Expect.field(owner.client().send("PATCH", other, body), "key", DUPLICATE);
        assertThat(Listed.keys(owner.client().get("/api/secrets/"))).containsExactly("OTHER", "TAKEN");
    }

    @Test
    void aKeyIsFreeForEveryOtherIdentityAndOnceItsSecretIsGone() {
        var owner = alice.sibling();
        var uuid = owner.keep("TAKEN", "1");
        assertThat(alice.sibling()
                        .client()
                        .send("POST", "/api/secrets/", Body.json("{\"key\": \"TAKEN\"}"))
                        .status())
                .isEqualTo(201);
        assertThat(owner.client()
                        .put("/api/secrets/" + uuid + "/", "{\"key\": \"TAKEN\"}")
                        .status())
                .isEqualTo(200);
        owner.client().delete("/api/secrets/" + uuid + "/");
        assertThat(owner.client().post("/api/secrets/", "{\"key\": \"TAKEN\"}").status())
                .isEqualTo(201);
    }

    private static String path(Reply secret) {
        return "/api/secrets/" + secret.text("uuid") + "/";
    }
}
