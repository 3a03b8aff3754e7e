package id.ravi.safeview;

import id.ravi.publicsuffix.Host;
import jakarta.json.bind.annotation.JsonbProperty;
import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.util.Optional;

/**
 * Where a link leads.
 *
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
        return new SafeLink(host.name(), url, true, matches(host, sender));
    }

    static SafeLink other(Host host, Optional<Host> sender) {
        return new SafeLink(host.name(), null, false, matches(host, sender));
    }

    private static boolean matches(Host host, Optional<Host> sender) {
        return sender.filter(from -> from.registrableDomain().equals(host.registrableDomain()))
                .isPresent();
    }

    @Override
    public String toString() {
        return "SafeLink[" + host + "]";
    }
}
