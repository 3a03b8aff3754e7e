package id.ravi.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.TestInstance.Lifecycle.PER_CLASS;

import id.ravi.testing.Credential;
import id.ravi.testing.Expect;
import id.ravi.testing.Reply;
import id.ravi.testing.Tenant;
import id.ravi.testing.Tenant.Persona;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

@TestInstance(PER_CLASS)
class AccessMatrixIT {
    private final Tenant alice = Tenant.fresh();
    private final Tenant mallory = Tenant.fresh();

    static Stream<Arguments> everyOperationByEveryone() {
        return Stream.of(Credential.values())
                .flatMap(by -> Stream.of(Operation.values()).map(operation -> Arguments.of(by, operation)));
    }

    @ParameterizedTest
    @MethodSource("everyOperationByEveryone")
    void anOwnSecretIsInReach(Credential by, Operation operation) {
        var uuid = kept(alice.first(), by, operation);
        assertThat(operation.on(by.of(alice), uuid).status()).isEqualTo(operation.done());
    }

    @ParameterizedTest
    @MethodSource("everyOperationByEveryone")
    void aSecretOfASiblingIsInReachOfTheAccountOnly(Credential by, Operation operation) {
        var sibling = alice.sibling();
        var uuid = kept(sibling, by, operation);
        var reply = operation.on(by.of(alice), uuid);
        if (by == Credential.IDENTITY_KEY) {
            Expect.detail(reply, 404, "No SecretEntry matches the given query.");
            assertUntouched(sibling, uuid);
        } else {
            assertThat(reply.status()).isEqualTo(operation.done());
        }
    }

    @ParameterizedTest
    @MethodSource("everyOperationByEveryone")
    void aForeignSecretIsToldLikeOneThatDoesNotExist(Credential by, Operation operation) {
        var uuid = kept(mallory.first(), by, operation);
        var client = by.of(alice);
        Expect.detail(operation.on(client, uuid), 404, "No SecretEntry matches the given query.");
        Expect.detail(
                operation.on(client, UUID.randomUUID().toString()), 404, "No SecretEntry matches the given query.");
        assertUntouched(mallory.first(), uuid);
    }

    @ParameterizedTest
    @MethodSource("everyOperationByEveryone")
    void whatIsNoUuidNamesNothing(Credential by, Operation operation) {
        Expect.detail(operation.on(by.of(alice), "1-1-1-1-1"), 404, "Not found.");
    }

    @ParameterizedTest
    @CsvSource({"RETRIEVE, 200", "PUT, 200", "PATCH, 200", "DELETE, 204"})
    void aUuidInUpperCaseIsTheSame(Operation operation, int status) {
        var uuid = alice.sibling().keep("UPPER", "1").toUpperCase(Locale.ROOT);
        assertThat(operation.on(alice.management(), uuid).status()).isEqualTo(status);
    }

    @ParameterizedTest
    @EnumSource(Credential.class)
    void aListHoldsWhatIsInReachAndNothingElse(Credential by) {
        var bob = Tenant.fresh();
        var own = bob.first().keep("OWN", "1");
        var siblings = bob.sibling().keep("SIBLINGS", "2");
        mallory.sibling().keep("FOREIGN", "3");
        var listed = Listed.uuids(by.of(bob).get("/api/secrets/"));
        if (by == Credential.IDENTITY_KEY) {
            assertThat(listed).containsExactly(own);
        } else {
            assertThat(listed).containsExactly(siblings, own);
        }
    }

    @ParameterizedTest
    @EnumSource(Credential.class)
    void everybodyMayCreateForTheOwnIdentity(Credential by) {
        var created = by.of(alice).post("/api/secrets/", "{\"key\": \"MADE_BY_" + by + "\"}");
        assertThat(created.status()).isEqualTo(201);
        assertThat(Listed.identity(created)).isEqualTo(alice.first().id());
    }

    @ParameterizedTest
    @EnumSource(Credential.class)
    void creatingForASiblingIsForTheAccountOnly(Credential by) {
        var sibling = alice.sibling();
        var reply = create(by, sibling.id());
        if (by == Credential.IDENTITY_KEY) {
            Expect.field(reply, "identity", "Invalid pk \"" + sibling.id() + "\" - object does not exist.");
            assertThat(sibling.client().get("/api/secrets/").array()).isEmpty();
        } else {
            assertThat(reply.status()).isEqualTo(201);
            assertThat(Listed.identity(reply)).isEqualTo(sibling.id());
        }
    }

    @ParameterizedTest
    @EnumSource(Credential.class)
    void nobodyCreatesForAForeignIdentityOrOneThatDoesNotExist(Credential by) {
        long foreign = mallory.first().id();
        Expect.field(create(by, foreign), "identity", "Invalid pk \"" + foreign + "\" - object does not exist.");
        Expect.field(create(by, 987654321), "identity", "Invalid pk \"987654321\" - object does not exist.");
    }

    private Reply create(Credential by, long identity) {
        return by.of(alice).post("/api/secrets/", "{\"key\": \"CREATED\", \"identity\": " + identity + "}");
    }

    private static String kept(Persona owner, Credential by, Operation operation) {
        return owner.keep("KEPT_" + by + "_" + operation, "untouched");
    }

    private static void assertUntouched(Persona owner, String uuid) {
        var read = owner.client().get("/api/secrets/" + uuid + "/");
        assertThat(read.text("value")).isEqualTo("untouched");
        assertThat(read.text("key")).startsWith("KEPT_");
        assertThat(read.text("notes")).isEmpty();
    }
}
