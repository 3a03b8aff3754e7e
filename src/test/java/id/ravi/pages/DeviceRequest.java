package id.ravi.pages;

import id.ravi.testing.Addresses;
import id.ravi.testing.Client;
import id.ravi.testing.Reply;

/** A program that has asked to be let in. */
record DeviceRequest(String deviceCode, String userCode) {
    static DeviceRequest fresh() {
        return by("Ravi test client/1.0");
    }

    static DeviceRequest by(String userAgent) {
        var reply = Client.anonymous()
                .from(Addresses.fresh())
                .with("User-Agent", userAgent)
                .post("/api/auth/device/", "{}");
        return new DeviceRequest(reply.text("device_code"), reply.text("user_code"));
    }

    /** Asks for the keys, as the program does again and again. */
    Reply poll() {
        return Client.anonymous().post("/api/auth/device/token/", "{\"device_code\": \"" + deviceCode + "\"}");
    }

    String page() {
        return "/device?user_code=" + userCode;
    }
}
