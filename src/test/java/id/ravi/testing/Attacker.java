package id.ravi.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.regex.Pattern;

/** Sends hostile requests and looks at every answer for what no answer may do. */
public final class Attacker {
    /** What a request may hold and no answer to a refused request may repeat. */
    public static final String CANARY = "canary-8c1f4e";

    private static final Pattern PRODUCT =
            Pattern.compile("(?i)payara|glassfish|grizzly|jersey|catalina|hazelcast|yasson|parsson|mariadb");
    private static final Pattern INSIDE =
            Pattern.compile("\\tat |Exception|\\b(?:java|jakarta|org|com|id)\\.[a-z]+\\.");

    private final Tenant tenant;

    public Attacker(Tenant tenant) {
        this.tenant = tenant;
    }

    /** With a valid key. */
    public RawAnswer send(RawRequest request) {
        return anonymously(request.bearer(tenant.first().key()));
    }

    public RawAnswer anonymously(RawRequest request) {
        return harmless(request.send());
    }

    /** With a valid key; without one the same request is refused (401) before anything else is looked at. */
    public RawAnswer sendBoth(RawRequest request) {
        var refused = anonymously(request);
        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.detail()).isEqualTo("Authentication credentials were not provided.");
        return send(request);
    }

    /** Fails unless the answer tells nothing of the inside and repeats nothing. */
    public static RawAnswer harmless(RawAnswer answer) {
        var text = answer.text();
        assertThat(text).doesNotContainPattern(PRODUCT).doesNotContainPattern(INSIDE);
        assertThat(text.toLowerCase(Locale.ROOT)).doesNotContain("<html", "server:", "x-powered-by:");
        if (!answer.isNone() && answer.status() >= 300) {
            assertThat(answer.status()).isLessThan(500);
            assertThat(text).doesNotContain(CANARY);
            assertThat(answer.header("Content-Type")).doesNotContain("html", "xml");
        }
        return answer;
    }
}
