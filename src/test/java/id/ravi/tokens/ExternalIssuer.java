package id.ravi.tokens;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/** Somebody else who issues tokens, with RSA keys at a URL, as Keycloak does. */
class ExternalIssuer implements AutoCloseable {
    static final String NAME = "https://issuer.example.org/realms/agents";

    private final RSAKey one = key("one");
    private final RSAKey other = key("other");
    private final HttpServer server;

    ExternalIssuer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        var keys = new JWKSet(List.of(one, other)).toString().getBytes(UTF_8);
        server.createContext("/certs", exchange -> {
            exchange.sendResponseHeaders(200, keys.length);
            exchange.getResponseBody().write(keys);
            exchange.close();
        });
        server.start();
    }

    String keysUrl() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/certs";
    }

    String token(String subject) throws JOSEException {
        return token(subject, claims -> {});
    }

    String token(String subject, Consumer<JWTClaimsSet.Builder> change) throws JOSEException {
        return signed(subject, change, one, "one");
    }

    /** Signed with the other one of its keys. */
    String otherKeysToken(String subject) throws JOSEException {
        return signed(subject, claims -> {}, other, "other");
    }

    /** Signed with a key that is not the one that it names. */
    String strangeToken(String subject) throws JOSEException {
        return signed(subject, claims -> {}, key("one"), "one");
    }

    private static String signed(String subject, Consumer<JWTClaimsSet.Builder> change, RSAKey key, String keyId)
            throws JOSEException {
        var now = Instant.now();
        var claims = new JWTClaimsSet.Builder()
                .issuer(NAME)
                .audience("ravi-api")
                .subject(subject)
                .jwtID(UUID.randomUUID().toString())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(600)));
        change.accept(claims);
        var header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                .type(JOSEObjectType.JWT)
                .keyID(keyId)
                .build();
        return TokenForge.sign(header, claims.build(), new RSASSASigner(key));
    }

    private static RSAKey key(String id) {
        try {
            return new RSAKeyGenerator(2_048).keyID(id).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
