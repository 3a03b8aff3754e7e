package id.ravi.tokens;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Named.named;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import id.ravi.tokens.TokenForge.Owner;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;

/** Tokens that mean nobody, each wrong in one respect, for an account that exists. */
record WrongTokens(Owner owner, Owner stranger) {
    Stream<Named<String>> wrongClaims() {
        return Stream.of(
                signed("another issuer", claims -> claims.issuer("https://evil.example")),
                signed("no issuer", claims -> claims.issuer(null)),
                signed("another audience", claims -> claims.audience("somebody else")),
                signed("no audience", claims -> claims.audience((String) null)),
                signed("expired", claims -> claims.expirationTime(in(-120))),
                signed("no expiry", claims -> claims.expirationTime(null)),
                signed("not valid yet", claims -> claims.notBeforeTime(in(600))),
                signed("a text for not before", claims -> claims.claim("nbf", "soon")),
                signed("a text for the expiry", claims -> claims.claim("exp", "never")),
                signed("a text for the time of issue", claims -> claims.claim("iat", "now")),
                signed("a number for an issuer", claims -> claims.claim("iss", 1)),
                signed("a number for a subject", claims -> claims.claim("sub", 1)),
                signed("a list for a subject", claims -> claims.claim("sub", List.of(owner.account()))),
                signed("no subject", claims -> claims.subject(null)),
                signed("no id", claims -> claims.jwtID(null)),
                signed("no time of issue", claims -> claims.issueTime(null)),
                signed("an unknown account", claims -> claims.subject("00000000-0000-4000-8000-000000000000")),
                signed("a user name for a subject", claims -> claims.subject("user0")),
                signed("a short uuid for a subject", claims -> claims.subject("1-1-1-1-1")),
                signed("a blank behind the subject", claims -> claims.subject(owner.account() + " ")),
                signed("no sign-in", claims -> claims.claim("sid", null)),
                signed("an unknown sign-in", claims -> claims.claim("sid", "00000000-0000-4000-8000-000000000000")),
                signed("a number for a sign-in", claims -> claims.claim("sid", 1)),
                signed("a list for a sign-in", claims -> claims.claim("sid", List.of(owner.signIn()))),
                signed("the sign-in of another", claims -> claims.claim("sid", stranger.signIn())),
                signed("the account of another", claims -> claims.subject(stranger.account())),
                signed("a long subject", claims -> claims.subject("a".repeat(3_000))));
    }

    Stream<Named<String>> wrongSignatures() throws JOSEException {
        var token = TokenForge.token(owner, claims -> {});
        var unsigned = token.substring(0, token.lastIndexOf('.') + 1);
        var signature = Base64.getUrlDecoder().decode(token.substring(unsigned.length()));
        return Stream.of(
                named("no algorithm", new PlainJWT(claims()).serialize()),
                named("none, in capitals", encoded("{\"alg\":\"NONE\",\"typ\":\"JWT\"}") + tail(unsigned)),
                named(
                        "the public key as a secret",
                        hs256(TokenForge.pem("jwt-public.pem").getBytes(UTF_8))),
                named("the public key's bytes as a secret", hs256(TokenForge.der("jwt-public.pem"))),
                named("another key", TokenForge.sign(TokenForge.HEADER, claims(), TokenForge.otherKey(Curve.P_256))),
                named("a key that it brings along", withOwnKey()),
                named("ES384", TokenForge.sign(header(JWSAlgorithm.ES384), claims(), TokenForge.otherKey(Curve.P_384))),
                named("no signature", unsigned),
                named("zeros for a signature", unsigned + encoded(new byte[64])),
                named("half a signature", unsigned + encoded(java.util.Arrays.copyOf(signature, 32))),
                named(
                        "other claims",
                        token.substring(0, token.indexOf('.')) + "." + encoded(other().toString()) + "."
                                + encoded(signature)));
    }

    Stream<Named<String>> wrongForms() {
        var token = TokenForge.token(owner, claims -> {});
        var deep = "[".repeat(1_500) + "]".repeat(1_500);
        return Stream.of(
                named("an access token's type", typed("at+jwt")),
                named("a critical extension", critical()),
                named("two parts", token.substring(0, token.lastIndexOf('.'))),
                named("four parts", token + ".e30"),
                named("five parts", "e30.e30.e30.e30.e30"),
                named("empty parts", ".."),
                named("no base64", "!.!.!"),
                named("no JSON", encoded("x") + "." + encoded("x") + ".eA"),
                named("a list for a header", encoded("[]") + tail(token)),
                named("a deep header", encoded("{\"alg\":\"ES256\",\"typ\":\"JWT\",\"x\":" + deep + "}") + tail(token)),
                named(
                        "deep claims",
                        token.substring(0, token.indexOf('.')) + "." + encoded("{\"x\":" + deep + "}") + ".eA"),
                named("garbage of 7,000 letters", "a".repeat(7_000)),
                named("7,000 points", ".".repeat(7_000)));
    }

    private Named<String> signed(String name, Consumer<JWTClaimsSet.Builder> change) {
        return named(name, TokenForge.token(owner, change));
    }

    private JWTClaimsSet claims() {
        return TokenForge.claims(owner, claims -> {});
    }

    private JWTClaimsSet other() {
        return TokenForge.claims(owner, claims -> claims.subject("00000000-0000-4000-8000-000000000000"));
    }

    private String hs256(byte[] secret) throws JOSEException {
        return TokenForge.sign(header(JWSAlgorithm.HS256), claims(), new MACSigner(secret));
    }

    private String withOwnKey() {
        var key = TokenForge.otherKey(Curve.P_256);
        var header =
                new JWSHeader.Builder(TokenForge.HEADER).jwk(key.toPublicJWK()).build();
        return TokenForge.sign(header, claims(), key);
    }

    private String typed(String type) {
        var header = new JWSHeader.Builder(JWSAlgorithm.ES256)
                .type(new JOSEObjectType(type))
                .build();
        return TokenForge.sign(header, claims(), TokenForge.serverKey());
    }

    private String critical() {
        var header = new JWSHeader.Builder(JWSAlgorithm.ES256)
                .type(JOSEObjectType.JWT)
                .customParam("https://example.org/must", true)
                .criticalParams(Set.of("https://example.org/must"))
                .build();
        return TokenForge.sign(header, claims(), TokenForge.serverKey());
    }

    private static JWSHeader header(JWSAlgorithm algorithm) {
        return new JWSHeader.Builder(algorithm).type(JOSEObjectType.JWT).build();
    }

    private static Date in(int seconds) {
        return Date.from(Instant.now().plusSeconds(seconds));
    }

    private static String tail(String token) {
        return token.substring(token.indexOf('.'));
    }

    private static String encoded(String text) {
        return encoded(text.getBytes(UTF_8));
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
