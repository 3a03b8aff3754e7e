package id.ravi.problem;

import static org.assertj.core.api.Assertions.assertThat;

import id.ravi.testing.Attacker;
import id.ravi.testing.NoIncidents;
import id.ravi.testing.RawRequest;
import id.ravi.testing.Tenant;
import java.util.stream.Stream;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Secrets are there to be found in these tests, and none of the paths finds one without a key. */
@ExtendWith(NoIncidents.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostilePathsIT {
    private final Tenant alice = Tenant.fresh();
    private final Attacker mallory = new Attacker(alice);
    private final String secret = alice.first().keep("FOUND", "found");

    static Stream<String> paths() {
        var words =
                "/api /api/ /api/. /api/nope/ /api/./secrets/ /api/x/../secrets/ /api/%2e%2e/api/secrets/ /api//secrets/"
                        + " //api//secrets/ /api;x/secrets/ /%61pi/secrets/ /api/%73ecrets/ /api/secrets/%2F/ /api/secrets/%20/"
                        + " /api/secrets/%e2%80%ae/ /api/secrets/..;/ /api/secrets/\"><x>/ /api/secrets/|/ /api/secrets/'%20OR%201=1/"
                        + " /api/secrets/$(1+1)/ /api/secrets/%250a/ /api/secrets/*/ /api/..;/WEB-INF/web.xml /api/WEB-INF/web.xml"
                        + " /api/schema/../secrets/ /api/schema/%2e%2e/secrets/ /api/schema/..;/secrets/ /api/docs/../secrets/"
                        + " /api/auth/login/../../secrets/ /api/application.wadl /api/%7bx%7d/";
        return Stream.of(words.split(" "));
    }

    @ParameterizedTest
    @MethodSource("paths")
    void nothingIsFoundWhereNothingIs(String path) {
        var answer = mallory.sendBoth(RawRequest.of("GET", path));
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.detail()).isEqualTo("Not found.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{uuid}/..;/",
                "{cut}%2F{rest}",
                "{cut}%2f{rest}",
                "{uuid}%20",
                "{uuid}%00",
                "%7b{uuid}%7d",
                "{uuid},{uuid}"
            })
    void findsASecretByItsPlainUuidOnly(String template) {
        var path = template.replace("{uuid}", secret)
                .replace("{cut}", secret.substring(0, 23))
                .replace("{rest}", secret.substring(24));
        var answer = mallory.send(RawRequest.of("GET", "/api/secrets/" + path + "/"));
        assertThat(answer.status()).isIn(400, 404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/secrets/;jsessionid=x",
                "/api/secrets;x=y/",
                "/api/secrets/?key=found;x",
                "/api/secrets/?#",
                "/api/secrets/?&&=&=;"
            })
    void parametersOfAPathOpenNothing(String path) {
        assertThat(mallory.sendBoth(RawRequest.of("GET", path)).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/secrets, /api/secrets/",
        "/api/secrets?key=a%0d%0aX, /api/secrets/?key=a%0d%0aX",
        "/api/secrets/%2F, /api/secrets/%2F/",
        "/api/secrets/#x, /api/secrets/%23x/",
        "/api/secrets/<b>, /api/secrets/%3Cb%3E/",
        "http://evil.example/api/secrets, /api/secrets/"
    })
    void redirectsStayOnThisServer(String path, String location) {
        var answer = mallory.sendBoth(RawRequest.of("GET", path));
        assertThat(answer.status()).isEqualTo(301);
        assertThat(answer.header("Location")).isEqualTo(location);
    }

    @ParameterizedTest
    @CsvSource({
        "key=%zz, 200, []",
        "key=%, 200, []",
        "key=%ff%fe, 200, []",
        "key=\u00ff, 200, []",
        "key=[{\"^, 200, []",
        "key=FOUN_, 200, []",
        "key=FOUND%25, 200, []",
        "key=%00, 400, '{\"key\":[\"Null characters are not allowed.\"]}'",
        "identity=%zz, 400, '{\"identity\":[\"Must be a valid UUID.\"]}'",
        "identity=, 400, '{\"identity\":[\"Must be a valid UUID.\"]}'",
        "identity=1-1-1-1-1, 400, '{\"identity\":[\"Must be a valid UUID.\"]}'"
    })
    void aHostileQueryFindsNothing(String query, int status, String body) {
        var answer = mallory.sendBoth(RawRequest.of("GET", "/api/secrets/?" + query));
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.body()).isEqualTo(body);
    }

    @ParameterizedTest
    @CsvSource({"1000, 200", "1001, 400"})
    void aQueryHasAThousandParametersAtMost(int parameters, int status) {
        var answer = mallory.sendBoth(RawRequest.of("GET", "/api/secrets/?" + "a=1&".repeat(parameters)));
        assertThat(answer.status()).isEqualTo(status);
    }
}
