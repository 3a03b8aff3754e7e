package id.ravi.safeview;

import id.ravi.publicsuffix.Host;
import jakarta.json.bind.annotation.JsonbProperty;
import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.util.Optional;

/**
 * Where a link leads.
 *
 * @param host of a magic link the whole name, of others what somebody has registered
 * @param url of a magic link that was found, otherwise null
 * @param matchesSender whether the same party has registered the host and the domain of the address in From
 */
@JsonbPropertyOrder({"host", "url", "isMagicLink", "matchesSender"})
public record SafeLink(
        String host,
        String url,
        @JsonbProperty("is_magic_link") boolean isMagicLink,
        @JsonbProperty("matches_sender") boolean matchesSender) {
    static SafeLink magic(Host host, String url, Optional<Host> sender) {
        return new SafeLink(host.name(), url, true, matches(host.registrableDomain(), sender));
    }

    static SafeLink other(String domain, Optional<Host> sender) {
        return new SafeLink(domain, null, false, matches(domain, sender));
    }

    private static boolean matches(String domain, Optional<Host> sender) {
        return sender.filter(from -> from.registrableDomain().equals(domain)).isPresent();
    }

    @Override
    public String toString() {
        return "SafeLink[" + host + "]";
    }
}
