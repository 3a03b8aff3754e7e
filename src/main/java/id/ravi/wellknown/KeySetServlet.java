package id.ravi.wellknown;

import id.ravi.sso.AssertionSigner;
import id.ravi.tokens.AccessTokens;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.servlet.annotation.WebServlet;
import java.io.StringReader;
import java.util.Optional;

/**
 * {@code /.well-known/jwks.json}: the public keys of access tokens and of assertions (RFC 7517).
 *
 * <p>Both kinds of token are told apart by issuer and type, and each by the {@code kid} of its key.
 */
@WebServlet("/.well-known/jwks.json")
public class KeySetServlet extends PublicDocument {
    private static final long serialVersionUID = 1;

    @Inject
    AccessTokens accessTokens;

    @Inject
    AssertionSigner assertions;

    @Override
    Optional<String> text() {
        var keys = Json.createArrayBuilder(keys(accessTokens.keySet()))
                .addAll(Json.createArrayBuilder(keys(assertions.keySet())));
        return Optional.of(Json.createObjectBuilder().add("keys", keys).build().toString());
    }

    private static JsonArray keys(String keySet) {
        try (var reader = Json.createReader(new StringReader(keySet))) {
            return reader.readObject().getJsonArray("keys");
        }
    }
}
