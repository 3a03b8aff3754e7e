package id.ravi.sso;

import id.ravi.testing.Client;
import id.ravi.testing.Reply;

/** A token as somebody gets to see it. */
record SsoToken(String text) {
    /** For anybody. */
    static SsoToken of(Client identity) {
        return new SsoToken(identity.post("/api/sso/token/", "{}").text("token"));
    }

    static SsoToken of(Client identity, String audience) {
        return new SsoToken(identity.post("/api/sso/token/", "{\"aud\": \"" + audience + "\"}")
                .text("token"));
    }

    Reply verify() {
        return Client.anonymous().post("/api/sso/verify/", "{\"token\": \"" + text + "\"}");
    }

    Reply verifyFor(String audience) {
        return Client.anonymous()
                .post("/api/sso/verify/", "{\"token\": \"" + text + "\", \"aud\": \"" + audience + "\"}");
    }
}
