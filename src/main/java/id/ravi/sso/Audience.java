package id.ravi.sso;

import id.ravi.access.PublicUrl;
import id.ravi.payload.TextRule;
import id.ravi.tokens.AccessTokens;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** For whom an assertion may be: for everybody but this server, where it must never pass for a credential. */
@ApplicationScoped
public class Audience {
    private static final TextRule TEXT = TextRule.line(255);
    private static final Pattern ABSOLUTE = Pattern.compile("([a-z][a-z0-9+.-]*:)?//", Pattern.CASE_INSENSITIVE);
    private static final Set<Integer> DEFAULT_PORTS = Set.of(-1, 80, 443);

    @Inject
    PublicUrl publicUrl;

    @Inject
    AccessTokens accessTokens;

    /** What may be asked for. */
    TextRule others() {
        return TEXT.then(TextRule.check(text -> !isOurs(text), "An assertion cannot be for this server itself."));
    }

    /** What may be expected. */
    static TextRule any() {
        return TEXT;
    }

    private boolean isOurs(String audience) {
        return isOurs(audience, accessTokens.names().stream(), publicUrl.origin());
    }

    /** Whether it is one of the names, or at the origin whatever its path; neither case nor default ports tell apart. */
    static boolean isOurs(String audience, Stream<String> names, String origin) {
        return names.anyMatch(name -> withoutSlash(name).equals(withoutSlash(audience)))
                || place(origin).equals(place(audience));
    }

    private static String withoutSlash(String text) {
        var lower = text.toLowerCase(Locale.ROOT);
        return lower.endsWith("/") ? lower.substring(0, lower.length() - 1) : lower;
    }

    /** Host and port, in one spelling, with or without a scheme before them; blank where there is no host. */
    private static String place(String audience) {
        var url = audience.replace('\\', '/');
        try {
            var uri = new URI(ABSOLUTE.matcher(url).lookingAt() ? url : "//" + url);
            if (uri.getHost() == null) {
                return "";
            }
            boolean usual = DEFAULT_PORTS.contains(uri.getPort());
            var host = withoutDot(uri.getHost().toLowerCase(Locale.ROOT));
            return usual ? host : host + ":" + uri.getPort();
        } catch (URISyntaxException e) {
            return "";
        }
    }

    private static String withoutDot(String host) {
        return host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
    }
}
