package id.ravi.domains;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperties;

/** The domains that the operator has configured; anything that is no domain fails the deployment. */
@ApplicationScoped
public class PlatformDomains {
    private static final Pattern DOMAIN =
            Pattern.compile("(?=.{1,223}$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)+");

    @Inject
    @ConfigProperties
    MailConfig config;

    private List<String> names = List.of();

    @PostConstruct
    void readConfig() {
        names = parse(config.domains);
    }

    /** In lower case, each once, in the operator's order; 223 characters leave room for the longest local part. */
    static List<String> parse(String text) {
        var names = Stream.of(text.split(",", -1))
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .distinct()
                .toList();
        if (!names.stream().allMatch(PlatformDomains::isDomain)) {
            throw new IllegalStateException(
                    "ravi.mail.domains must be domains separated by commas, such as agents.example.org, but is "
                            + text);
        }
        return names;
    }

    /** Whether it has that form; in lower case. */
    static boolean isDomain(String name) {
        return DOMAIN.matcher(name).matches();
    }

    List<String> names() {
        return names;
    }

    /** Where an address is made when nobody says where. */
    String first() {
        return names.get(0);
    }

    /** Whether it is one of them, in any case. */
    boolean include(String domain) {
        return names.contains(domain.toLowerCase(Locale.ROOT));
    }
}
