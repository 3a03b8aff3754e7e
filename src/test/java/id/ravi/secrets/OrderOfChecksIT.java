package id.ravi.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.TestInstance.Lifecycle.PER_CLASS;

import id.ravi.testing.Tenant;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Final slash, method, media types, syntax, lookup, validation: of two violations the earlier one is told. The columns are
 * method, path, Content-Type, Accept and body.
 */
@TestInstance(PER_CLASS)
class OrderOfChecksIT {
    private final Tenant alice = Tenant.fresh();
    private final Violations violations = new Violations(Tenant.fresh().first().keep("FOREIGN", "1"));

    @ParameterizedTest
    @CsvSource({
        "DELETE, /api/secrets,           '',         '',        ''",
        "POST,   /api/secrets,           text/plain, '',        'x'",
        "POST,   /api/secrets,           nonsense,   '',        'x'",
        "POST,   /api/secrets,           json,       image/png, '{}'",
        "POST,   /api/secrets,           json,       a/b/c,  '{}'",
        "POST,   /api/secrets,           json,       '',        '{'",
        "PUT,    /api/secrets/{foreign}, json,       '',        '{}'",
        "POST,   /api/secrets/none,      json,       '',        '{}'"
    })
    void aMissingSlashIsToldBeforeTheMethod(String method, String path, String type, String accept, String body) {
        var reply = violations.send(alice.identity(), method, path, type, accept, body);
        assertThat(reply.status()).isEqualTo(308);
        assertThat(reply.header("Location")).isEqualTo(violations.real(path) + "/");
    }

    @ParameterizedTest
    @CsvSource({
        "PUT,    /api/secrets/,           text/plain, '',        'x'",
        "PUT,    /api/secrets/,           nonsense,   '',        'x'",
        "DELETE, /api/secrets/,           '',         image/png, ''",
        "DELETE, /api/secrets/,           '',         a/b/c,  ''",
        "PATCH,  /api/secrets/,           json,       '',        '{'",
        "POST,   /api/secrets/{foreign}/, json,       '',        '{}'",
        "POST,   /api/secrets/none/,      json,       '',        '{'"
    })
    void aWrongMethodIsToldBeforeTheMediaTypes(String method, String path, String type, String accept, String body) {
        var reply = violations.send(alice.identity(), method, path, type, accept, body);
        Violations.assertTold(reply, 405, "Method \"" + method + "\" not allowed.");
        assertThat(reply.header("Allow")).contains("GET");
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /api/secrets/,           text/plain, image/png, 'x', 415",
        "POST, /api/secrets/,           nonsense,   a/b/c,  'x', 415",
        "PUT,  /api/secrets/{foreign}/, text/plain, '',        'x', 415",
        "PUT,  /api/secrets/none/,      text/plain, '',        'x', 415",
        "POST, /api/secrets/,           json,       image/png, '{', 406",
        "POST, /api/secrets/,           json,       a/b/c,  '{', 406",
        "GET,  /api/secrets/{foreign}/, '',         image/png, '',  406",
        "GET,  /api/secrets/?key=%00,   '',         image/png, '',  406",
        "POST, /api/secrets/,           json,       image/png, '{}', 406"
    })
    void theMediaTypesAreToldBeforeTheSyntax(
            String method, String path, String type, String accept, String body, int status) {
        var words = status == 415 ? "Unsupported media type \"" + type : "Could not satisfy the request Accept header.";
        Violations.assertTold(violations.send(alice.identity(), method, path, type, accept, body), status, words);
    }

    @ParameterizedTest
    @CsvSource({
        "PUT,   /api/secrets/{foreign}/",
        "PATCH, /api/secrets/{foreign}/",
        "PUT,   /api/secrets/none/",
        "PATCH, /api/secrets/00000000-0000-4000-8000-000000000000/",
        "POST,  /api/secrets/?identity=00000000-0000-4000-8000-000000000000"
    })
    void theSyntaxIsToldBeforeTheLookup(String method, String path) {
        Violations.assertTold(
                violations.send(alice.identity(), method, path, "json", "", "{"), 400, "JSON parse error - ");
    }

    @ParameterizedTest
    @CsvSource({
        "PUT,   /api/secrets/{foreign}/, '{}',               No SecretEntry",
        "PUT,   /api/secrets/{foreign}/, '[]',               No SecretEntry",
        "PATCH, /api/secrets/{foreign}/, 'null',             No SecretEntry",
        "PATCH, /api/secrets/{foreign}/, '{\"key\": null}',  No SecretEntry",
        "PATCH, /api/secrets/{foreign}/, '{\"identity\": 0}', No SecretEntry",
        "PUT,   /api/secrets/none/,      '{}',               Not found.",
        "POST,  /api/secrets/?identity=00000000-0000-4000-8000-000000000000, '{}', No Identity"
    })
    void theLookupIsToldBeforeTheValidation(String method, String path, String body, String words) {
        Violations.assertTold(violations.send(alice.identity(), method, path, "json", "", body), 404, words);
    }
}
