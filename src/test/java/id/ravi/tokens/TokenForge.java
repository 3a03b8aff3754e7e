package id.ravi.tokens;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import id.ravi.testing.Client;
import id.ravi.testing.Tenant;
import id.ravi.testing.TestServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.ECPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.text.ParseException;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/** Makes tokens that are right but for what the test changes; also with the shared server's own key. */
final class TokenForge {
    static final JWSHeader HEADER =
            new JWSHeader.Builder(JWSAlgorithm.ES256).type(JOSEObjectType.JWT).build();

    private TokenForge() {}

    /** Whose token it is: an account, and a sign-in of it that lasts. */
    record Owner(String account, String signIn) {
        static Owner of(Tenant tenant) {
            return of(
                    Client.anonymous().post("/api/auth/token/", tenant.signIn()).text("access"));
        }

        static Owner of(String access) {
            try {
                var claims = SignedJWT.parse(access).getJWTClaimsSet();
                return new Owner(claims.getSubject(), claims.getStringClaim("sid"));
            } catch (ParseException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** Signed with the server's key. */
    static String token(Owner owner, Consumer<JWTClaimsSet.Builder> change) {
        return sign(HEADER, claims(owner, change), serverKey());
    }

    static JWTClaimsSet claims(Owner owner, Consumer<JWTClaimsSet.Builder> change) {
        var now = Instant.now();
        var claims = new JWTClaimsSet.Builder()
                .issuer(TestServer.shared().url())
                .audience("ravi")
                .subject(owner.account())
                .claim("upn", owner.account())
                .claim("sid", owner.signIn())
                .claim("groups", List.of("owner"))
                .jwtID(UUID.randomUUID().toString())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(600)));
        change.accept(claims);
        return claims.build();
    }

    static String sign(JWSHeader header, JWTClaimsSet claims, ECKey key) {
        try {
            return sign(header, claims, new ECDSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    static String sign(JWSHeader header, JWTClaimsSet claims, JWSSigner signer) {
        try {
            var token = new SignedJWT(header, claims);
            token.sign(signer);
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    static ECKey serverKey() {
        try {
            var keys = KeyFactory.getInstance("EC");
            var secret = keys.generatePrivate(new PKCS8EncodedKeySpec(der("jwt-private.pem")));
            var open = (ECPublicKey) keys.generatePublic(new X509EncodedKeySpec(der("jwt-public.pem")));
            return new ECKey.Builder(Curve.P_256, open).privateKey(secret).build();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static ECKey otherKey(Curve curve) {
        try {
            return new ECKeyGenerator(curve).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    static String pem(String name) {
        try {
            return Files.readString(TestServer.shared().directory().resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] der(String name) {
        return Base64.getMimeDecoder().decode(pem(name).replaceAll("-----[A-Z ]+-----", ""));
    }
}
