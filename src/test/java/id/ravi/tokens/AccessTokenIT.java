package id.ravi.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSHeader;
import id.ravi.testing.Client;
import id.ravi.testing.Tenant;
import id.ravi.testing.TestServer;
import id.ravi.tokens.TokenForge.Owner;
import java.io.IOException;
import java.nio.file.Files;
import java.text.ParseException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessTokenIT {
    private static final String USER = "/api/auth/user/";
    private static final String REFUSED =
            "{\"detail\":\"Given token not valid for any token type\",\"code\":\"token_not_valid\"}";

    private final Tenant alice = Tenant.fresh();
    private final Tenant bob = Tenant.fresh();
    private final Owner owner = Owner.of(alice);
    private final Owner stranger = Owner.of(bob);

    @ParameterizedTest
    @MethodSource("wrong")
    void meansNobodyWhenAnythingIsWrong(String token) throws IOException {
        var log = TestServer.shared().directory().resolve("server.log");
        long before = Files.size(log);
        var reply = Client.anonymous().bearer(token).get(USER);
        assertThat(reply.status()).isEqualTo(401);
        assertThat(reply.body()).isEqualTo(REFUSED);
        assertThat(Files.readString(log).substring((int) before)).doesNotContain("\tat ");
    }

    private Stream<Named<String>> wrong() throws JOSEException {
        var tokens = new WrongTokens(owner, stranger);
        return Stream.of(tokens.wrongClaims(), tokens.wrongSignatures(), tokens.wrongForms())
                .flatMap(cases -> cases);
    }

    @ParameterizedTest
    @MethodSource("right")
    void meansTheOwnerOfItsAccountWhateverElseItClaims(String token) {
        var client = Client.anonymous().bearer(token);
        assertThat(client.get(USER).object()).isEqualTo(alice.owner().get(USER).object());
        assertThat(client.post("/api/auth/keys/management/", "{}").status()).isEqualTo(201);
    }

    private Stream<Named<String>> right() throws ParseException {
        var named =
                new JWSHeader.Builder(TokenForge.HEADER).keyID("../../other").build();
        return Stream.of(
                Named.of("as issued", issued()),
                Named.of("as the server would issue it", TokenForge.token(owner, claims -> {})),
                Named.of("in capitals", TokenForge.token(owner, claims -> claims.subject(capitals(owner.account())))),
                Named.of("groups", groups(List.of("identity", "management", "operator"))),
                Named.of("no groups", groups(List.of())),
                Named.of("another's name", TokenForge.token(owner, claims -> claims.claim("upn", bob.user()))),
                Named.of("another's uuid", TokenForge.token(owner, claims -> claims.claim("upn", stranger.account()))),
                Named.of("no name", TokenForge.token(owner, claims -> claims.claim("upn", null))),
                Named.of(
                        "a key's id",
                        TokenForge.sign(named, TokenForge.claims(owner, c -> {}), TokenForge.serverKey())));
    }

    @Test
    void isRefusedByTheServerWhenTooLongToBeOne() {
        var reply = Client.anonymous().bearer("a".repeat(100_000)).get("/health/live");
        assertThat(reply.status()).isBetween(400, 499);
    }

    private String groups(List<String> groups) {
        return TokenForge.token(owner, claims -> claims.claim("groups", groups));
    }

    private String issued() {
        return Client.anonymous().post("/api/auth/token/", alice.signIn()).text("access");
    }

    private static String capitals(String text) {
        return text.toUpperCase(Locale.ROOT);
    }
}
