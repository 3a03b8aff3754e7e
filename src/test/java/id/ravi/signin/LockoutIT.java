package id.ravi.signin;

import static org.assertj.core.api.Assertions.assertThat;

import id.ravi.testing.Addresses;
import id.ravi.testing.Client;
import id.ravi.testing.Database;
import id.ravi.testing.Reply;
import id.ravi.testing.Tenant;
import id.ravi.testing.Together;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class LockoutIT {
    private static final String WRONG = "{\"detail\":\"Invalid username/password.\"}";
    private static final String LOCKED =
            "{\"detail\":\"Too many failed sign-ins. Try again later.\",\"retry_after_seconds\":900}";

    private final Tenant alice = Tenant.fresh();

    @ParameterizedTest
    @EnumSource
    void refusesTheRightPasswordAfterFiveWrongOnesFromAnAddress(Ways way) {
        var client = client();
        fail(5, way, client, alice.user());
        assertLocked(way.attempt(client, alice.user(), alice.password()));
        var bob = Tenant.fresh();
        assertThat(way.attempt(client, bob.user(), bob.password()).status()).isEqualTo(200);
        assertThat(way.attempt(client(), alice.user(), alice.password()).status())
                .isEqualTo(200);
    }

    /** A right password counts for a second, but not beside the wrong one that is too many. */
    @ParameterizedTest
    @EnumSource
    void forgetsWhoWasLetInAMomentAgo(Ways way) {
        var client = client();
        fail(4, way, client, alice.user());
        assertThat(Ways.BASIC.attempt(client, alice.user(), alice.password()).status())
                .isEqualTo(200);
        fail(1, way, client, alice.user());
        assertLocked(Ways.BASIC.attempt(client, alice.user(), alice.password()));
    }

    @Test
    void countsAllWaysTogether() {
        var client = client();
        fail(2, Ways.BASIC, client, alice.user());
        fail(2, Ways.LOGIN, client, alice.user());
        fail(1, Ways.TOKEN, client, alice.user());
        for (var way : Ways.values()) {
            assertLocked(way.attempt(client, alice.user(), alice.password()));
        }
    }

    @Test
    void refusesEveryUserAfterTwentyWrongPasswordsFromAnAddress() {
        var client = client();
        for (int i = 0; i < 10; i++) {
            fail(1, Ways.BASIC, client, "nobody-by-header-" + i);
            fail(1, Ways.LOGIN, client, "nobody-by-form-" + i);
        }
        for (var way : Ways.values()) {
            assertLocked(way.attempt(client, alice.user(), alice.password()));
        }
        assertThat(Ways.BASIC.attempt(client(), alice.user(), alice.password()).status())
                .isEqualTo(200);
    }

    @Test
    void tellsUnknownUsersFromKnownOnesInNothing() {
        var client = client();
        fail(5, Ways.LOGIN, client, "nobody at all");
        assertLocked(Ways.LOGIN.attempt(client, "nobody at all", "wrong"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"BASIC", "LOGIN"})
    void takesNamesThatDifferInCaseOrOuterBlanksForOne(Ways way) {
        var client = client();
        var user = alice.user();
        fail(2, way, client, user.toUpperCase(Locale.ROOT));
        fail(2, way, client, "  " + user + " ");
        fail(1, way, client, "\u00a0" + user);
        assertLocked(way.attempt(client, user, alice.password()));
    }

    @Test
    void judgesFiveOfManyGuessesAtOnce() {
        var client = client();
        var replies = Together.times(50, i -> Ways.BASIC.attempt(client, alice.user(), "wrong"));
        assertThat(replies).filteredOn(reply -> reply.status() == 401).hasSize(5);
        assertThat(replies)
                .filteredOn(reply -> reply.status() != 401)
                .hasSize(45)
                .allSatisfy(LockoutIT::assertLocked);
    }

    @Test
    void forgetsTheFailuresOfAPairWhenAHumanHasFoundThePassword() {
        var client = client();
        fail(4, Ways.BASIC, client, alice.user());
        assertThat(Ways.LOGIN.attempt(client, alice.user(), alice.password()).status())
                .isEqualTo(200);
        fail(4, Ways.LOGIN, client, alice.user());
        assertThat(Ways.LOGIN.attempt(client, alice.user(), alice.password()).status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"BASIC", "TOKEN"})
    void forgetsNothingWhenAProgramBesideTheGuesserKnowsThePassword(Ways way) {
        var client = client();
        fail(4, Ways.BASIC, client, alice.user());
        assertThat(way.attempt(client, alice.user(), alice.password()).status()).isEqualTo(200);
        fail(1, Ways.BASIC, client, alice.user());
        assertLocked(way.attempt(client, alice.user(), alice.password()));
    }

    @Test
    void leavesTheFailuresOfOthersAtTheRightPassword() {
        var client = client();
        var bob = Tenant.fresh();
        fail(5, Ways.BASIC, client, bob.user());
        assertThat(Ways.BASIC.attempt(client, alice.user(), alice.password()).status())
                .isEqualTo(200);
        assertLocked(Ways.BASIC.attempt(client, bob.user(), bob.password()));
    }

    @Test
    void endsAfterAQuarterOfAnHour() {
        var address = Addresses.fresh();
        var client = Client.anonymous().from(address);
        fail(5, Ways.BASIC, client, alice.user());
        assertThat(Database.update(
                        "UPDATE sign_in_failure SET at = at - INTERVAL 15 MINUTE WHERE address = ?", address))
                .isEqualTo(5);
        assertThat(Ways.BASIC.attempt(client, alice.user(), alice.password()).status())
                .isEqualTo(200);
    }

    @Test
    void keepsNeitherNamesNorPasswords() {
        var address = Addresses.fresh();
        fail(1, Ways.LOGIN, Client.anonymous().from(address), "hunter2");
        assertThat(Database.column(
                        "SELECT CONCAT_WS(' ', id, at, address, HEX(name_digest)) FROM sign_in_failure"
                                + " WHERE address = ?",
                        address))
                .singleElement()
                .asString()
                .doesNotContainIgnoringCase("hunter2")
                .doesNotContainIgnoringCase("68756e74657232");
    }

    private static void fail(int times, Ways way, Client client, String user) {
        for (int i = 0; i < times; i++) {
            var reply = way.attempt(client, user, "wrong");
            assertThat(reply.status()).isEqualTo(401);
            assertThat(reply.body()).isEqualTo(WRONG);
        }
    }

    private static void assertLocked(Reply reply) {
        assertThat(reply.status()).isEqualTo(429);
        assertThat(reply.header("Retry-After")).isEqualTo("900");
        assertThat(reply.body()).isEqualTo(LOCKED);
        assertThat(reply.headerValues("Set-Cookie")).isEmpty();
    }

    private static Client client() {
        return Client.anonymous().from(Addresses.fresh());
    }
}
