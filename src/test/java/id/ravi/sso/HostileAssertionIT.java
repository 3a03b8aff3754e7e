package id.ravi.sso;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Named.named;

import com.google.crypto.tink.jwt.RawJwt;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import id.ravi.testing.Client;
import id.ravi.testing.Expect;
import id.ravi.testing.Reply;
import id.ravi.testing.Tenant;
import id.ravi.testing.TestServer;
import java.io.IOException;
import java.nio.file.Files;
import java.text.ParseException;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tokens that are wrong in one respect, most of them signed with the server's own key. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileAssertionIT {
    private final Tenant alice = Tenant.fresh();
    private final AssertionKeys serverKeys =
            AssertionKeys.load(TestServer.shared().directory().resolve("sso-keyset.json"));

    @ParameterizedTest
    @MethodSource({"wrongClaims", "wrongSignatures", "wrongForms"})
    void meansNobodyWhenAnythingIsWrong(String token) throws IOException {
        var log = TestServer.shared().directory().resolve("server.log");
        long before = Files.size(log);
        Expect.detail(verify(token), 400, "The token is not valid or has expired.");
        assertThat(Files.readString(log).substring((int) before)).doesNotContain("\tat ");
    }

    @Test
    void meansItsIdentityWhenNothingIs() {
        assertThat(verify(signed(claims -> {})).status()).isEqualTo(200);
        assertThat(verify(signed(claims -> claims.setIssuedAt(Instant.now().plusSeconds(3))))
                        .status())
                .isEqualTo(200);
    }

    private Stream<Named<String>> wrongClaims() {
        return Stream.of(
                named("another issuer", signed(claims -> claims.setIssuer("https://evil.example/sso"))),
                named(
                        "the issuer of access tokens",
                        signed(claims -> claims.setIssuer(TestServer.shared().url()))),
                named("an access token's type", signed(claims -> claims.setTypeHeader("JWT"))),
                named(
                        "expired",
                        signed(claims -> claims.setExpiration(Instant.now().minusSeconds(60)))),
                named(
                        "issued in an hour",
                        signed(claims -> claims.setIssuedAt(Instant.now().plusSeconds(3_600)))),
                named(
                        "not valid yet",
                        signed(claims -> claims.setNotBefore(Instant.now().plusSeconds(60)))),
                named("for somebody", signed(claims -> claims.addAudience("https://shop.example.com"))),
                named("for two", signed(claims -> claims.addAudience("https://shop.example.com")
                        .addAudience("another"))),
                named(
                        "an unknown identity",
                        signed(claims -> claims.setSubject(UUID.randomUUID().toString()))),
                named("no uuid for a subject", signed(claims -> claims.setSubject("1-1-1-1-1"))),
                named("no uuid for an id", signed(claims -> claims.setJwtId("1"))),
                named(
                        "nothing",
                        serverKeys.sign(RawJwt.newBuilder().withoutExpiration().build())));
    }

    private Stream<Named<String>> wrongSignatures() {
        var own = signed(claims -> {});
        var unsigned = own.substring(0, own.lastIndexOf('.') + 1);
        var header = own.substring("rvt_".length(), own.indexOf('.'));
        var payload = unsigned.substring(own.indexOf('.'), unsigned.length() - 1);
        return Stream.of(
                named("another key", "rvt_" + strange(header)),
                named(
                        "no algorithm",
                        "rvt_"
                                + new PlainJWT(new JWTClaimsSet.Builder()
                                                .subject(alice.first().uuid())
                                                .build())
                                        .serialize()),
                named("no algorithm in its header", "rvt_" + encoded("{\"alg\":\"none\"}") + payload + "."),
                named("another header", "rvt_" + encoded("{\"alg\":\"HS256\"}") + own.substring(own.indexOf('.'))),
                named("no signature", unsigned),
                named("zeros for a signature", unsigned + encoded("\0".repeat(64))),
                named("other claims", "rvt_" + header + "." + encoded("{\"sub\":\"x\"}") + "." + tail(own)),
                named("an access token", "rvt_" + access()),
                named("an access token as it is", access()));
    }

    private Stream<Named<String>> wrongForms() {
        var own = signed(claims -> {});
        var deep = "{\"alg\":\"ES256\",\"x\":" + "[".repeat(1_500) + "]".repeat(1_500) + "}";
        return Stream.of(
                named("no prefix", own.substring("rvt_".length())),
                named("a prefix in capitals", "RVT_" + own.substring("rvt_".length())),
                named("two prefixes", "rvt_" + own),
                named("a blank before", " " + own),
                named("a blank behind", own + " "),
                named("the prefix alone", "rvt_"),
                named("an identity key", alice.first().key()),
                named("no base64", "rvt_!.!.!"),
                named("no JSON", "rvt_" + encoded("x") + "." + encoded("x") + ".eA"),
                named("a list for a header", "rvt_" + encoded("[]") + own.substring(own.indexOf('.'))),
                named("a deep header", "rvt_" + encoded(deep) + ".e30.eA"),
                named("two points", ".."),
                named("many points", "rvt_" + ".".repeat(8_000)),
                named("not ASCII", "rvt_\u00e9\u00e9\u00e9.\u00e9.\u00e9"),
                named("garbage", "rvt_" + "a".repeat(8_000)));
    }

    @Test
    void isRefusedByItsLengthBeforeAnybodyLooksAtIt() {
        Expect.field(
                verify("rvt_" + "a".repeat(8_189)), "token", "Ensure this field has no more than 8192 characters.");
    }

    private String signed(Consumer<RawJwt.Builder> change) {
        return "rvt_" + serverKeys.sign(claims(change));
    }

    private RawJwt claims(Consumer<RawJwt.Builder> change) {
        var now = Instant.now();
        var claims = RawJwt.newBuilder()
                .setTypeHeader("ravi-sso+jwt")
                .setIssuer(TestServer.shared().url() + "/sso")
                .setSubject(alice.first().uuid())
                .setJwtId(UUID.randomUUID().toString())
                .setIssuedAt(now)
                .setExpiration(now.plusSeconds(300));
        change.accept(claims);
        return claims.build();
    }

    /** The same header and claims, signed with a key that the server does not know. */
    private String strange(String header) {
        try {
            var key = new ECKeyGenerator(Curve.P_256).generate();
            var token = new SignedJWT(
                    JWSHeader.parse(new Base64URL(header)),
                    SignedJWT.parse(signed(claims -> {}).substring("rvt_".length()))
                            .getJWTClaimsSet());
            token.sign(new ECDSASigner(key));
            return token.serialize();
        } catch (JOSEException | ParseException e) {
            throw new IllegalStateException(e);
        }
    }

    private String access() {
        return Client.anonymous().post("/api/auth/token/", alice.signIn()).text("access");
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
    }

    private static String tail(String token) {
        return token.substring(token.lastIndexOf('.') + 1);
    }

    private static Reply verify(String token) {
        return Client.anonymous().post("/api/sso/verify/", "{\"token\": \"" + token + "\"}");
    }
}
