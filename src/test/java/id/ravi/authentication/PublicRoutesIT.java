package id.ravi.authentication;

import static org.assertj.core.api.Assertions.assertThat;

import id.ravi.testing.Client;
import id.ravi.testing.Tenant;
import id.ravi.testing.TestServer;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PublicRoutesIT {
    private final Tenant alice = Tenant.fresh();

    @ParameterizedTest
    @CsvSource({
        "Authorization, Bearer ravi_id_1",
        "Authorization, Bearer x",
        "Authorization, Basic bm9ib2R5OndpdGhvdXQ=",
        "Cookie, sessionid=0123456789abcdef0123456789ab"
    })
    void ignoreAStaleCredential(String header, String credential) {
        var client = Client.anonymous().with(header, credential);
        assertThat(client.get("/api/schema/").status()).isEqualTo(200);
        assertThat(client.post("/api/auth/login/", alice.signIn()).status()).isEqualTo(200);
        var tokens = client.post("/api/auth/token/", alice.signIn());
        assertThat(tokens.status()).isEqualTo(200);
        var refresh = "{\"refresh\": \"" + tokens.text("refresh") + "\"}";
        assertThat(client.post("/api/auth/token/refresh/", refresh).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/auth/login/../../identities/",
                "/api/auth/login/..%2f..%2fidentities/",
                "/api/auth/login/%2e%2e/%2e%2e/identities/",
                "/api/auth/login/..;/..;/identities/",
                "/api/schema/..\\identities/",
                "/api/schema/;/../identities/",
                "/api/identities/;a=b",
                "/api/identities;/",
                "/api;x/identities/",
                "/api//identities/",
                "//api/identities/",
                "/api/./identities/",
                "/api/%69dentities/",
                "/%61pi/identities/",
                "/API/identities/",
                "/api/identities/%00",
                "/api/identities/?/api/schema/",
                "/api/schema/identities/"
            })
    void areNotReachedByADetour(String path) throws IOException {
        assertThat(status("GET", path)).isIn(400, 401, 404);
        assertThat(status("POST", path)).isIn(400, 401, 404);
    }

    /** As written, which no client of HTTP would send. */
    private static int status(String method, String path) throws IOException {
        var server = URI.create(TestServer.shared().url());
        try (var socket = new Socket(server.getHost(), server.getPort())) {
            var request = method + " " + path + " HTTP/1.1\r\nHost: " + server.getAuthority()
                    + "\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return Integer.parseInt(answer.substring(9, 12));
        }
    }
}
