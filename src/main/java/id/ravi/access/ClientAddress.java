package id.ravi.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperties;

/**
 * Where a request came from, for counting and for the audit log.
 *
 * <p>{@code X-Forwarded-For} is believed only from a trusted proxy, and only back to the last address that is none: what
 * stands before that was written by the client. An IPv6 client is known by its /64 network, of which it owns every
 * address.
 */
@ApplicationScoped
public class ClientAddress {
    @Inject
    @ConfigProperties
    AccessConfig config;

    /** Spellings of addresses: every request asks for one, and most come from few. */
    private final Cache<String, String> spellings =
            Caffeine.newBuilder().maximumSize(1_000).executor(Runnable::run).build();

    private List<Network> trusted = List.of();

    @PostConstruct
    void readConfig() {
        try {
            trusted = Stream.of(config.trustedProxies.orElse("").split(",", -1))
                    .filter(text -> !text.isBlank())
                    .map(Network::parse)
                    .toList();
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException("ravi.trusted-proxies is " + e.getMessage(), e);
        }
    }

    void atDeployment(@Observes @Initialized(ApplicationScoped.class) Object event) {
        // Being called is the point: it makes the bean, so that a wrong value is told now.
    }

    public String of(HttpServletRequest request) {
        var peer = request.getRemoteAddr();
        var origin = trusted.isEmpty()
                ? peer
                : origin(peer, Collections.list(request.getHeaders("X-Forwarded-For")), trusted);
        return spellings.get(origin, ClientAddress::known);
    }

    static String origin(String peer, List<String> forwarded, List<Network> trusted) {
        var hops = String.join(",", forwarded).split(",", -1);
        var origin = peer;
        for (int i = hops.length - 1; i >= 0 && isTrusted(origin, trusted); i--) {
            var hop = withoutPort(hops[i].strip());
            if (Network.address(hop).isEmpty()) {
                break;
            }
            origin = hop;
        }
        return origin;
    }

    /** Some proxies write the port as well: {@code 192.0.2.1:4711}, {@code [2001:db8::1]:4711}. */
    private static String withoutPort(String hop) {
        return hop.replaceFirst("^\\[([^\\]]*)](:\\d+)?$", "$1").replaceFirst("^([0-9.]+):\\d+$", "$1");
    }

    private static boolean isTrusted(String address, List<Network> trusted) {
        return trusted.stream().anyMatch(network -> network.contains(address));
    }

    /** How a client is known: an IPv4 address by itself, an IPv6 address by its /64 network. */
    public static String known(String literal) {
        return Network.address(literal)
                .map(address -> address.length == 4 ? text(address) : text(Network.masked(address, 64)) + "/64")
                .orElse("unknown");
    }

    /** From the bytes, so that one address has one spelling. */
    private static String text(byte[] address) {
        try {
            return InetAddress.getByAddress(address).getHostAddress();
        } catch (UnknownHostException e) {
            throw new IllegalStateException("4 or 16 bytes are an address", e);
        }
    }
}
