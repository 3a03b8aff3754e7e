package id.ravi.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.TestInstance.Lifecycle.PER_CLASS;

import id.ravi.testing.Client;
import id.ravi.testing.Cookies;
import id.ravi.testing.Tenant;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Authentication first, CSRF next, and only then anything else. The columns are method, path, Content-Type, Accept and
 * body.
 */
@TestInstance(PER_CLASS)
class CallersFirstIT {
    private final Tenant alice = Tenant.fresh();
    private final Violations violations = new Violations(Tenant.fresh().first().keep("FOREIGN", "1"));

    @ParameterizedTest
    @CsvSource({
        "GET,    /api/secrets,            '',         '',        ''",
        "POST,   /api/secrets,            json,       '',        '{}'",
        "DELETE, /api/secrets/,           '',         '',        ''",
        "OPTIONS,/api/secrets/,           '',         '',        ''",
        "POST,   /api/secrets/,           text/plain, '',        'x'",
        "POST,   /api/secrets/,           nonsense,   '',        'x'",
        "GET,    /api/secrets/,           '',         image/png, ''",
        "GET,    /api/secrets/,           '',         a/b/c,  ''",
        "POST,   /api/secrets/,           json,       '',        '{'",
        "PUT,    /api/secrets/{foreign}/, json,       '',        '{}'",
        "GET,    /api/secrets/?key=%00,   '',         '',        ''",
        "GET,    /api/nothing/,           '',         '',        ''"
    })
    void anonymousRequestsAreToldThatWhateverElseIsWrong(
            String method, String path, String type, String accept, String body) {
        var crossSite = Client.anonymous().with("Origin", "https://evil.example");
        for (var client :
                new Client[] {Client.anonymous(), crossSite, Client.anonymous().with("Cookie", "sessionid=x")}) {
            var reply = violations.send(client, method, path, type, accept, body);
            Violations.assertTold(reply, 401, "Authentication credentials were not provided.");
            assertThat(reply.headerValues("WWW-Authenticate"))
                    .containsExactly("Bearer realm=\"ravi\"", "Basic realm=\"ravi\", charset=\"UTF-8\"");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "POST,   /api/secrets,            json,       '',        '{}'",
        "DELETE, /api/secrets,            '',         '',        ''",
        "DELETE, /api/secrets/,           '',         '',        ''",
        "PROPFIND, /api/secrets/,         '',         '',        ''",
        "POST,   /api/secrets/,           text/plain, '',        'x'",
        "POST,   /api/secrets/,           nonsense,   '',        'x'",
        "POST,   /api/secrets/,           form,       '',        'csrfmiddlewaretoken=wrong'",
        "POST,   /api/secrets/,           json,       image/png, '{}'",
        "POST,   /api/secrets/,           json,       a/b/c,  '{}'",
        "POST,   /api/secrets/,           json,       '',        '{'",
        "PUT,    /api/secrets/{foreign}/, json,       '',        '{}'",
        "POST,   /api/secrets/,           json,       '',        '{}'",
        "POST,   /api/nothing/,           json,       '',        '{}'"
    })
    void aSessionWithoutItsProofIsToldThatNext(String method, String path, String type, String accept, String body) {
        var signedIn = Client.anonymous().post("/api/auth/login/", alice.signIn());
        var session = Client.anonymous().with("Cookie", Cookies.of(signedIn).header());
        Violations.assertTold(violations.send(session, method, path, type, accept, body), 403, "CSRF Failed: ");
        var crossSite = alice.session().with("Origin", "https://evil.example");
        Violations.assertTold(violations.send(crossSite, method, path, type, accept, body), 403, "CSRF Failed: ");
    }
}
