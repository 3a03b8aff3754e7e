package id.ravi.device;

import id.ravi.encryption.Sha256;
import id.ravi.testing.Addresses;
import id.ravi.testing.Client;
import id.ravi.testing.Database;
import id.ravi.testing.Reply;

/** A program that has asked for codes, from an address of its own. */
record Device(String deviceCode, String userCode, String address) {
    static final String CODES = "/api/auth/device/";
    static final String TOKEN = "/api/auth/device/token/";
    static final String VERIFY = "/api/auth/device/verify/";

    static Device asks() {
        return asks("ravi-cli/0.6.2");
    }

    static Device asks(String client) {
        var address = Addresses.fresh();
        var codes = Client.anonymous().from(address).with("User-Agent", client).post(CODES, "");
        return new Device(codes.text("device_code"), codes.text("user_code"), address);
    }

    Reply poll() {
        return poll(false);
    }

    /** Waits for the decision. */
    Reply waits() {
        return poll(true);
    }

    private Reply poll(boolean waits) {
        return Client.anonymous()
                .from(address)
                .post(TOKEN, "{\"device_code\": \"" + deviceCode + "\", \"wait\": " + waits + "}");
    }

    Reply isSeenBy(Client owner) {
        return elsewhere(owner).get(VERIFY + "?user_code=" + userCode);
    }

    Reply isApprovedBy(Client owner) {
        return decided(owner, true);
    }

    Reply isDeniedBy(Client owner) {
        return decided(owner, false);
    }

    private Reply decided(Client owner, boolean approve) {
        return elsewhere(owner).post(VERIFY, "{\"user_code\": \"" + userCode + "\", \"approve\": " + approve + "}");
    }

    /** From an address of which no wrong code is known. */
    private static Client elsewhere(Client owner) {
        return owner.from(Addresses.fresh());
    }

    /** Has it expire in so many seconds, or so many ago. */
    void expiresIn(int seconds) {
        Database.update(
                "UPDATE device_code SET expires = UTC_TIMESTAMP(6) + INTERVAL ? SECOND WHERE digest = ?",
                seconds,
                Sha256.of(deviceCode));
    }
}
