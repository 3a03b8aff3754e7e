package id.ravi.identities;

import static org.assertj.core.api.Assertions.assertThat;

import id.ravi.testing.Body;
import id.ravi.testing.Credential;
import id.ravi.testing.Expect;
import id.ravi.testing.Tenant;
import id.ravi.testing.Together;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RenameIT {
    private final Tenant alice = Tenant.fresh();
    private final Tenant bob = Tenant.fresh();

    @ParameterizedTest
    @EnumSource(value = Credential.class, mode = EnumSource.Mode.EXCLUDE, names = "IDENTITY_KEY")
    void isForEverybodyButAnIdentitysOwnKey(Credential by) {
        var path = path(alice.sibling().uuid());
        var before = alice.owner().get(path);
        var client = by.of(alice);
        for (var method : new String[] {"PUT", "PATCH"}) {
            var reply = client.json(method, path, "{\"name\": \" " + by + method + " \"}");
            assertThat(reply.status()).isEqualTo(200);
            assertThat(reply.text("name")).isEqualTo(by + method);
            assertThat(reply.text("inbox")).isEqualTo(before.text("inbox"));
            assertThat(reply.text("created_dt")).isEqualTo(before.text("created_dt"));
            assertThat(reply.text("updated_dt")).isGreaterThan(before.text("updated_dt"));
            assertThat(alice.owner().get(path).body()).isEqualTo(reply.body());
        }
    }

    @Test
    void isNotForAnIdentitysOwnKey() {
        for (var method : new String[] {"PUT", "PATCH"}) {
            var reply = alice.identity().json(method, path(alice.first().uuid()), "{\"name\": \"Mine\"}");
            Expect.detail(reply, 403, "You do not have permission to perform this action.");
        }
    }

    @Test
    void ignoresWhatCannotBeChanged() {
        var path = path(alice.sibling().uuid());
        var before = alice.owner().get(path).object();
        var reply = alice.management()
                .patch(
                        path,
                        """
                {"uuid": "", "inbox": 7, "phone": null, "created_dt": "", "updated_dt": [], "is_frozen": true,
                 "purge_dt": "now", "email": "!", "api_key": {}, "identity": "x"}""");
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.text("updated_dt")).isGreaterThan(before.getString("updated_dt"));
        for (var member :
                new String[] {"uuid", "name", "inbox", "phone", "created_dt", "is_frozen", "e2e_required", "purge_dt"
                }) {
            assertThat(reply.object().get(member)).isEqualTo(before.get(member));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    PUT   | {}                | {"name":["This field is required."]}
                    PUT   | {"name": null}    | {"name":["This field may not be null."]}
                    PATCH | {"name": null}    | {"name":["This field may not be null."]}
                    PATCH | {"name": " "}     | {"name":["This field may not be blank."]}
                    PUT   | {"name": ""}      | {"name":["This field may not be blank."]}
                    PATCH | {"name": []}      | {"name":["Not a valid string."]}
                    PATCH | []                | {"non_field_errors":["Invalid data. Expected a dictionary, but got list."]}
                    """)
    void refusesWhatIsNoName(String method, String body, String errors) {
        var reply = alice.management().json(method, path(alice.first().uuid()), body);
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.body()).isEqualTo(errors);
    }

    @Test
    void takesForms() {
        var path = path(alice.sibling().uuid());
        assertThat(alice.owner()
                        .send("PUT", path, Body.form("name=From+a+form"))
                        .text("name"))
                .isEqualTo("From a form");
        assertThat(alice.owner()
                        .send("PATCH", path, Body.multipart(Body.part("name", "From parts")))
                        .text("name"))
                .isEqualTo("From parts");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"name\": \"Mine\"}", "{\"name\": null}"})
    void findsNothingOfOthersWhateverTheBody(String body) {
        var unknown = "00000000-0000-4000-8000-000000000000";
        for (var uuid : new String[] {bob.first().uuid(), unknown}) {
            Expect.detail(alice.management().patch(path(uuid), body), 404, "No Identity matches the given query.");
            Expect.detail(alice.management().put(path(uuid), body), 404, "No Identity matches the given query.");
        }
        Expect.detail(alice.management().put(path("1-1-1-1-1"), body), 404, "Not found.");
        assertThat(bob.owner().get(path(bob.first().uuid())).text("name")).isNotEqualTo("Mine");
    }

    @Test
    void ofManyAtOnceAllSucceed() {
        var path = path(alice.sibling().uuid());
        var client = alice.management();
        var replies = Together.times(12, i -> client.patch(path, "{\"name\": \"Name " + i + "\"}"));
        assertThat(replies).allSatisfy(reply -> assertThat(reply.status()).isEqualTo(200));
        assertThat(replies).extracting(reply -> reply.text("updated_dt")).doesNotHaveDuplicates();
    }

    private static String path(String uuid) {
        return "/api/identities/" + uuid + "/";
    }
}
