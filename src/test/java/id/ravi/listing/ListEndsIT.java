package id.ravi.listing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import id.ravi.testing.Tenant;
import id.ravi.testing.TestServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A list that is longer than what fits between server and client, and what becomes of it when its reader may no more. */
class ListEndsIT {
    private static final int SECRETS = 45;
    private static final int MANY = 1_000_000;

    private final Tenant alice = Tenant.fresh();

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void tellsNothingMoreOnceTheIdentityIsFrozen(boolean frozen) throws IOException {
        var value = "v".repeat(MANY);
        for (int i = 0; i < SECRETS; i++) {
            assertThat(alice.identity()
                            .post("/api/secrets/", "{\"key\": \"K" + i + "\", \"value\": \"" + value + "\"}")
                            .status())
                    .isEqualTo(201);
        }
        var server = URI.create(TestServer.shared().url());
        try (var socket = new Socket(server.getHost(), server.getPort())) {
            socket.setSoTimeout(60_000);
            socket.getOutputStream()
                    .write(
                            ("GET /api/secrets/ HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAuthorization: Bearer "
                                            + alice.first().key() + "\r\n\r\n")
                                    .getBytes(ISO_8859_1));
            assertThat(socket.getInputStream().readNBytes(1_000)).hasSize(1_000);
            if (frozen) {
                assertThat(alice.owner()
                                .post("/api/identities/" + alice.first().uuid() + "/freeze/", "{}")
                                .status())
                        .isEqualTo(200);
            }
            long rest = rest(socket.getInputStream());
            if (frozen) {
                assertThat(rest).isLessThan(SECRETS * (long) MANY);
            } else {
                assertThat(rest).isGreaterThan(SECRETS * (long) MANY);
            }
        }
    }

    private static long rest(InputStream in) throws IOException {
        var some = new byte[1 << 16];
        long bytes = 0;
        try {
            for (int read = in.read(some); read >= 0; read = in.read(some)) {
                bytes += read;
            }
        } catch (SocketException reset) {
            // The server may close what it breaks off.
        }
        return bytes;
    }
}
