package id.ravi.wellknown;

import id.ravi.access.PublicUrl;
import id.ravi.tokens.AccessTokens;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonValue;
import jakarta.servlet.annotation.WebServlet;
import java.util.Optional;

/**
 * {@code /.well-known/oauth-authorization-server}: who issues our access tokens and where the keys are (RFC 8414).
 *
 * <p>None where somebody else issues them, or where the issuer's name is not the address of this server: clients must
 * refuse such a document. It promises no grant and no response type, because our endpoints have the bodies and answers of
 * this API and not those of RFC 6749 and RFC 8628: what they are is for people to read in the documentation.
 */
@WebServlet("/.well-known/oauth-authorization-server")
public class MetadataServlet extends PublicDocument {
    private static final long serialVersionUID = 1;

    @Inject
    AccessTokens tokens;

    @Inject
    PublicUrl publicUrl;

    @Override
    Optional<String> text() {
        return tokens.ownIssuer().filter(this::isOurAddress).map(this::document);
    }

    private boolean isOurAddress(String issuer) {
        return issuer.equals(publicUrl.origin()) || issuer.equals(publicUrl.origin() + "/");
    }

    private String document(String issuer) {
        var origin = publicUrl.origin();
        return Json.createObjectBuilder()
                .add("issuer", issuer)
                .add("jwks_uri", origin + "/.well-known/jwks.json")
                .add("token_endpoint", origin + "/api/auth/token/")
                .add("device_authorization_endpoint", origin + "/api/auth/device/")
                .add(
                        "token_endpoint_auth_methods_supported",
                        Json.createArrayBuilder().add("none"))
                .add("response_types_supported", JsonValue.EMPTY_JSON_ARRAY)
                .add("grant_types_supported", JsonValue.EMPTY_JSON_ARRAY)
                .add("service_documentation", origin + "/api/docs/")
                .build()
                .toString();
    }
}
