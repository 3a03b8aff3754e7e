package id.ravi.device;

import static org.assertj.core.api.Assertions.assertThat;

import id.ravi.testing.Addresses;
import id.ravi.testing.Client;
import id.ravi.testing.Database;
import id.ravi.testing.Eventually;
import id.ravi.testing.NoIncidents;
import id.ravi.testing.Reply;
import id.ravi.testing.Tenant;
import id.ravi.testing.Together;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(NoIncidents.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeviceLimitsIT {
    private static final String FILL = "INSERT INTO device_code"
            + " (digest, user_code, client, address, created, expires, version)"
            + " SELECT UNHEX(SHA2(seq, 256)), LPAD(seq, 8, '0'), 'filler', '192.0.2.1', UTC_TIMESTAMP(6),"
            + " UTC_TIMESTAMP(6) + INTERVAL 10 MINUTE, 1 FROM seq_1_to_10000";

    private final Tenant alice = Tenant.fresh();

    @Test
    void anAddressHasTwentyPendingCodesHoweverManyItAsksForAtOnce() {
        var address = Addresses.fresh();
        var replies = Together.times(50, i -> ask(address));
        assertThat(replies).filteredOn(reply -> reply.status() == 200).hasSize(20);
        assertThat(replies)
                .filteredOn(reply -> reply.status() != 200)
                .hasSize(30)
                .allSatisfy(DeviceLimitsIT::assertThrottled);
        assertThat(pending(address)).isEqualTo(20);
        assertThat(ask(Addresses.fresh()).status()).isEqualTo(200);
    }

    @Test
    void whatIsDecidedAgainstCollectedOrExpiredIsNotPending() {
        var address = Addresses.fresh();
        var devices = IntStream.range(0, 20)
                .mapToObj(i -> ask(address))
                .map(codes -> new Device(codes.text("device_code"), codes.text("user_code"), address))
                .toList();
        devices.get(0).isApprovedBy(alice.owner());
        assertThrottled(ask(address));
        devices.get(0).poll();
        assertThat(ask(address).status()).isEqualTo(200);
        assertThrottled(ask(address));
        devices.get(1).isDeniedBy(alice.owner());
        assertThat(ask(address).status()).isEqualTo(200);
        assertThrottled(ask(address));
        devices.get(2).expiresIn(-1);
        assertThat(ask(address).status()).isEqualTo(200);
        assertThrottled(ask(address));
    }

    @Test
    void theServerHasTenThousandPendingCodes() {
        Database.update(FILL);
        try {
            assertThrottled(ask(Addresses.fresh()));
        } finally {
            Database.update("DELETE FROM device_code WHERE client = 'filler'");
        }
        assertThat(ask(Addresses.fresh()).status()).isEqualTo(200);
    }

    @Test
    void manyAddressesAskAtOnce() {
        assertThat(Together.times(50, i -> ask(Addresses.fresh())))
                .extracting(Reply::status)
                .containsOnly(200);
    }

    @Test
    void anAddressIsRefusedAfterTenCodesThatAreNotValid() {
        var owner = alice.owner().from(Addresses.fresh());
        for (int i = 0; i < 10; i++) {
            assertThat(see(owner, "BCDF-GHJ" + "BCDFGHJKLM".charAt(i)).status()).isEqualTo(404);
        }
        assertThrottled(see(owner, Device.asks().userCode()));
        assertThrottled(
                owner.post(Device.VERIFY, "{\"user_code\": \"" + Device.asks().userCode() + "\", \"approve\": true}"));
        assertThat(see(alice.owner().from(Addresses.fresh()), Device.asks().userCode())
                        .status())
                .isEqualTo(200);
    }

    @Test
    void tenOfManyGuessesAtOnceAreJudged() {
        var owner = alice.session().from(Addresses.fresh());
        var replies = Together.times(30, i -> see(owner, "BCDF-GHJK"));
        assertThat(replies).filteredOn(reply -> reply.status() == 404).hasSize(10);
        assertThat(replies)
                .filteredOn(reply -> reply.status() != 404)
                .hasSize(20)
                .allSatisfy(DeviceLimitsIT::assertThrottled);
    }

    @Test
    void codesThatExpiredLongAgoAreDeleted() {
        var code = Device.asks().userCode().replace("-", "");
        Database.update("UPDATE device_code SET expires = created - INTERVAL 1 DAY WHERE user_code = ?", code);
        assertThat(Eventually.see(
                        () -> Database.column("SELECT id FROM device_code WHERE user_code = ?", code), List::isEmpty))
                .isEmpty();
    }

    @Test
    void rightCodesDoNotCount() {
        var owner = alice.owner().from(Addresses.fresh());
        assertThat(Stream.generate(Device::asks).limit(15).map(device -> see(owner, device.userCode())))
                .extracting(Reply::status)
                .containsOnly(200);
    }

    private static Reply ask(String address) {
        return Client.anonymous().from(address).post(Device.CODES, "{}");
    }

    private static Reply see(Client owner, String userCode) {
        return owner.get(Device.VERIFY + "?user_code=" + userCode);
    }

    private static int pending(String address) {
        return Database.column("SELECT id FROM device_code WHERE address = ?", address)
                .size();
    }

    private static void assertThrottled(Reply reply) {
        assertThat(reply.status()).isEqualTo(429);
        assertThat(reply.object().getInt("retry_after_seconds")).isBetween(1, 900);
        assertThat(reply.header("Retry-After"))
                .isEqualTo(String.valueOf(reply.object().getInt("retry_after_seconds")));
    }
}
