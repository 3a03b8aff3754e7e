package id.ravi.pages;

import static org.assertj.core.api.Assertions.assertThat;

import id.ravi.testing.Attacker;
import id.ravi.testing.NoIncidents;
import id.ravi.testing.RawRequest;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is in the WAR beside the pages stays there. */
@ExtendWith(NoIncidents.class)
class InsideIT {
    static Stream<String> paths() {
        var words =
                "/API/secrets/ /x;/api/secrets/ /WEB-INF/ /META-INF/ /WEB-INF/web.xml /web-inf/web.xml /WEB-INF%2fweb.xml"
                        + " /WEB-INF./web.xml //WEB-INF/web.xml /./WEB-INF/web.xml /foo/../WEB-INF/web.xml"
                        + " /foo/%2e%2e/WEB-INF/web.xml /docs/../WEB-INF/beans.xml /META-INF/MANIFEST.MF"
                        + " /WEB-INF/classes/META-INF/openapi.json /WEB-INF/classes/META-INF/persistence.xml /WEB-INF/lib/"
                        + " /META-INF/resources/webjars/ /index.jsp /x.jsp /foo%0d%0aX:1 /docs/docs.css%20 /docs/docs.css~";
        return Stream.of(words.split(" "));
    }

    @ParameterizedTest
    @MethodSource("paths")
    void nothingOfTheInsideIsServed(String path) {
        var answer = Attacker.harmless(RawRequest.of("GET", path).send());
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.body()).isEqualTo("{\"detail\":\"Not found.\"}");
    }
}
