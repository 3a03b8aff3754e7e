package id.ravi.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import id.ravi.testing.Client;
import id.ravi.testing.Reply;
import id.ravi.testing.Tenant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UserIT {
    private static final String USER = "/api/auth/user/";

    private final Tenant alice = Tenant.fresh();

    @ParameterizedTest
    @MethodSource("mayChange")
    void changesWhatIsPresentAndKeepsTheRest(Client client) {
        client.patch(USER, "{\"email\": \"a@example.org\", \"first_name\": \"Ada\", \"last_name\": \"L\"}");
        var reply = client.patch(USER, "{\"first_name\": \"  Alice \"}");
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.object().keySet()).containsExactly("id", "email", "first_name", "last_name");
        assertThat(told(reply)).isEqualTo("a@example.org/Alice/L");
        assertThat(alice.identity().get(USER).body()).isEqualTo(reply.body());
    }

    private Stream<Named<Client>> mayChange() {
        return Stream.of(
                Named.of("management key", alice.management()),
                Named.of("password", alice.owner()),
                Named.of("token", alice.token()),
                Named.of("session", alice.session()));
    }

    @Test
    void isReadButNotChangedWithAnIdentityKey() {
        assertThat(alice.identity().get(USER).status()).isEqualTo(200);
        var reply = alice.identity().patch(USER, "{\"first_name\": \"Mallory\"}");
        assertThat(reply.status()).isEqualTo(403);
        assertThat(reply.body()).isEqualTo("{\"detail\":\"You do not have permission to perform this action.\"}");
        assertThat(alice.owner().get(USER).text("first_name")).isNotEqualTo("Mallory");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {"email": "no address"}              | {"email":["Enter a valid email address."]}
                    {"email": "a@b@example.org"}         | {"email":["Enter a valid email address."]}
                    {"email": null}                      | {"email":["This field may not be null."]}
                    {"email": true}                      | {"email":["Not a valid string."]}
                    {"first_name": null}                 | {"first_name":["This field may not be null."]}
                    {"last_name": []}                    | {"last_name":["Not a valid string."]}
                    {"last_name": "a\\u0000b"}           | {"last_name":["Null characters are not allowed."]}
                    {"last_name": "\\ud800"}             | {"last_name":["Surrogate characters are not allowed: U+D800."]}
                    []                                   | {"non_field_errors":["Invalid data. Expected a dictionary, but got list."]}
                    {"email": "x", "first_name": null}   | {"email":["Enter a valid email address."],"first_name":["This field may not be null."]}
                    """)
    void refusesWhatIsImpossible(String body, String errors) {
        var reply = alice.owner().patch(USER, body);
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.body()).isEqualTo(errors);
    }

    @ParameterizedTest
    @CsvSource({"first_name, 150", "last_name, 150"})
    void takesNamesUpToTheirLength(String field, int most) {
        var longest = "\ud83d\ude00".repeat(most);
        assertThat(alice.owner()
                        .patch(USER, "{\"" + field + "\": \"" + longest + "\"}")
                        .text(field))
                .isEqualTo(longest);
        var reply = alice.owner().patch(USER, "{\"" + field + "\": \"" + longest + "x\"}");
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.body())
                .isEqualTo("{\"" + field + "\":[\"Ensure this field has no more than " + most + " characters.\"]}");
    }

    @Test
    void takesBlanksForNothing() {
        var reply = alice.owner().patch(USER, "{\"email\": \" \", \"first_name\": \"\", \"last_name\": \"  \"}");
        assertThat(reply.status()).isEqualTo(200);
        assertThat(told(reply)).isEqualTo("//");
    }

    @Test
    void ignoresTheIdAndWhatItDoesNotKnow() {
        var id = alice.owner().get(USER).object().getInt("id");
        var reply = alice.owner().patch(USER, "{\"id\": 1, \"is_staff\": true, \"groups\": [\"operator\"]}");
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.object().getInt("id")).isEqualTo(id);
    }

    private static String told(Reply reply) {
        return reply.text("email") + "/" + reply.text("first_name") + "/" + reply.text("last_name");
    }
}
