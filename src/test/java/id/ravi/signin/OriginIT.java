package id.ravi.signin;

import static org.assertj.core.api.Assertions.assertThat;

import id.ravi.testing.Addresses;
import id.ravi.testing.Client;
import id.ravi.testing.Tenant;
import id.ravi.testing.TestServer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OriginIT {
    private final Tenant alice = Tenant.fresh();
    private final Browser browser = Browser.of(alice);

    @ParameterizedTest
    @MethodSource("own")
    void letsOwnPagesUseASession(String header, String value) {
        assertThat(browser.proven()
                        .with(header, value)
                        .patch("/api/auth/user/", "{}")
                        .status())
                .isEqualTo(200);
        assertThat(Client.anonymous()
                        .with(header, value)
                        .post("/api/auth/login/", alice.signIn())
                        .status())
                .isEqualTo(200);
    }

    private static Stream<Arguments> own() {
        return Stream.of(
                Arguments.of("Origin", TestServer.shared().url()),
                Arguments.of("Sec-Fetch-Site", "same-origin"),
                Arguments.of("Sec-Fetch-Site", "none"));
    }

    @ParameterizedTest
    @MethodSource("foreign")
    void keepsOtherSitesFromASessionAlsoWithItsProof(String header, String value) {
        var reply = browser.proven().with(header, value).patch("/api/auth/user/", "{}");
        assertThat(reply.status()).isEqualTo(403);
        assertThat(reply.text("detail")).startsWith("CSRF Failed: ");
    }

    @ParameterizedTest
    @MethodSource("foreign")
    void keepsOtherSitesFromSigningIn(String header, String value) {
        var client = Client.anonymous().with(header, value);
        for (var path : new String[] {"/api/auth/login/", "/api/auth/token/"}) {
            var reply = client.post(path, alice.signIn());
            assertThat(reply.status()).isEqualTo(403);
            assertThat(reply.text("detail")).startsWith("CSRF Failed: ");
            assertThat(reply.headerValues("Set-Cookie")).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("foreign")
    void asksNothingBesideAKeyOrToken(String header, String value) {
        for (var client : new Client[] {alice.identity(), alice.management(), alice.token()}) {
            var reply = client.with(header, value).post("/api/secrets/", "{}");
            assertThat(reply.status()).isEqualTo(400);
        }
    }

    @ParameterizedTest
    @MethodSource("foreign")
    void isAskedBesideAPasswordWhichBrowsersSendFromAnywhere(String header, String value) {
        var codes = Client.anonymous().from(Addresses.fresh()).post("/api/auth/device/", "");
        var approval = "{\"user_code\": \"" + codes.text("user_code") + "\", \"approve\": true}";
        var forged = alice.owner().with(header, value).post("/api/auth/device/verify/", approval);
        assertThat(forged.status()).isEqualTo(403);
        assertThat(forged.text("detail")).startsWith("CSRF Failed: ");
        assertThat(alice.owner().post("/api/auth/device/verify/", approval).status())
                .isEqualTo(200);
    }

    private static Stream<Arguments> foreign() {
        var own = TestServer.shared().url();
        return Stream.of(
                Arguments.of("Origin", "https://evil.example"),
                Arguments.of("Origin", "null"),
                Arguments.of("Origin", own + ".evil.example"),
                Arguments.of("Origin", own.replace("http:", "https:")),
                Arguments.of("Origin", own.replaceFirst(":[0-9]+$", "")),
                Arguments.of("Origin", "http://localhost" + own.substring(own.lastIndexOf(':'))),
                Arguments.of("Sec-Fetch-Site", "cross-site"),
                Arguments.of("Sec-Fetch-Site", "same-site"),
                Arguments.of("Sec-Fetch-Site", "anything else"));
    }

    @Test
    void asksBothHeaders() {
        var reply = browser.proven()
                .with("Origin", TestServer.shared().url())
                .with("Sec-Fetch-Site", "cross-site")
                .patch("/api/auth/user/", "{}");
        assertThat(reply.status()).isEqualTo(403);
    }
}
