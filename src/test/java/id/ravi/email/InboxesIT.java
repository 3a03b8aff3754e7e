package id.ravi.email;

import static org.assertj.core.api.Assertions.assertThat;

import id.ravi.testing.Client;
import id.ravi.testing.Credential;
import id.ravi.testing.Database;
import id.ravi.testing.Expect;
import id.ravi.testing.Tenant;
import jakarta.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InboxesIT {
    private static final String EMAIL = "/api/email/";

    private final Tenant alice = Tenant.fresh();
    private final Tenant.Persona second = alice.sibling();
    private final Tenant bob = Tenant.fresh();

    @ParameterizedTest
    @EnumSource(Credential.class)
    void areThoseInReachOldestFirst(Credential by) {
        var first = inboxOf(alice.first());
        var expected = by == Credential.IDENTITY_KEY ? List.of(first) : List.of(first, inboxOf(second));
        assertThat(addresses(by.of(alice), "")).isEqualTo(expected);
    }

    @Test
    void haveANumberAnAddressAndADate() {
        var inbox = alice.identity().get(EMAIL).array().getJsonObject(0);
        assertThat(inbox.keySet()).containsExactly("id", "email", "created_dt");
        assertThat(Database.column("SELECT address FROM email_address WHERE id = ?", inbox.getInt("id")))
                .containsExactly(inboxOf(alice.first()));
    }

    @Test
    void canBeNarrowedToOneIdentity() {
        assertThat(addresses(alice.management(), "?identity=" + second.uuid())).containsExactly(inboxOf(second));
        assertThat(addresses(alice.owner().with("X-Ravi-Identity", second.uuid()), ""))
                .containsExactly(inboxOf(second));
        for (var client : List.of(alice.identity(), bob.management())) {
            Expect.detail(
                    client.get(EMAIL + "?identity=" + second.uuid()), 404, "No Identity matches the given query.");
        }
        Expect.field(alice.owner().get(EMAIL + "?identity=x"), "identity", "Must be a valid UUID.");
    }

    private String inboxOf(Tenant.Persona identity) {
        return identity.client().get("/api/identities/" + identity.uuid() + "/").text("inbox");
    }

    private static List<String> addresses(Client client, String query) {
        return client.get(EMAIL + query).array().getValuesAs(JsonObject.class).stream()
                .map(inbox -> inbox.getString("email"))
                .toList();
    }
}
