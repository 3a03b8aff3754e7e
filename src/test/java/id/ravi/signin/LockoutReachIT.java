package id.ravi.signin;

import static org.assertj.core.api.Assertions.assertThat;

import id.ravi.testing.Addresses;
import id.ravi.testing.Client;
import id.ravi.testing.Tenant;
import id.ravi.testing.Together;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Whom a lock-out reaches, and whom it must not. */
class LockoutReachIT {
    private final Tenant alice = Tenant.fresh();

    @Test
    void leavesKeysTokensAndSessionsAlone() {
        var address = Addresses.fresh();
        var callers = List.of(alice.identity(), alice.management(), alice.token(), alice.session());
        lock(Client.anonymous().from(address));
        assertThat(Ways.BASIC
                        .attempt(Client.anonymous().from(address), alice.user(), alice.password())
                        .status())
                .isEqualTo(429);
        assertThat(callers).allSatisfy(caller -> assertThat(
                        caller.from(address).get("/api/auth/user/").status())
                .isEqualTo(200));
    }

    @Test
    void letsTheOwnerInFromElsewhereWhoeverAttacks() {
        IntStream.range(0, 4).forEach(i -> lock(Client.anonymous().from(Addresses.fresh())));
        assertThat(Ways.LOGIN
                        .attempt(elsewhere(), alice.user(), alice.password())
                        .status())
                .isEqualTo(200);
    }

    @Test
    void letsTheOwnerInWhileLockedAddressesGoOnAttacking() {
        var locked = IntStream.range(0, 4).mapToObj(i -> elsewhere()).toList();
        locked.forEach(this::lock);
        var replies = Together.times(40, i -> Ways.BASIC.attempt(locked.get(0), alice.user(), "wrong"));
        assertThat(replies).allSatisfy(reply -> {
            assertThat(reply.status()).isEqualTo(429);
            assertThat(reply.header("Retry-After")).isEqualTo("900");
        });
    }

    @Test
    void countsTheAddressThatTheTrustedProxySaw() {
        var real = Addresses.fresh();
        IntStream.range(0, 5).forEach(i -> attempt(Client.anonymous().from("203.0.113." + i + ", " + real), 401));
        attempt(Client.anonymous().from("192.0.2.1, " + real), 429);
        attempt(Client.anonymous().from(real), 429);
        attempt(Client.anonymous().from("203.0.113.1"), 401);
    }

    @Test
    void countsAnIpv6NetworkAsOne() {
        IntStream.range(0, 5).forEach(i -> attempt(Client.anonymous().from("2001:db8:7:7::" + i), 401));
        attempt(Client.anonymous().from("2001:db8:7:7:ffff::1"), 429);
        attempt(Client.anonymous().from("2001:db8:7:8::1"), 401);
    }

    private void lock(Client client) {
        IntStream.range(0, 5).forEach(i -> attempt(client, 401));
    }

    private void attempt(Client client, int status) {
        assertThat(Ways.TOKEN.attempt(client, alice.user(), "wrong").status()).isEqualTo(status);
    }

    private static Client elsewhere() {
        return Client.anonymous().from(Addresses.fresh());
    }
}
