package id.ravi.dns;

import com.google.common.net.HostAndPort;
import com.google.common.net.InetAddresses;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.stream.Stream;

/** What {@code ravi.mail.dns} says. Addresses only: a name would need somebody to resolve it. */
final class ResolverAddress {
    private static final int PORT = 53;

    private ResolverAddress() {}

    static List<InetSocketAddress> parse(String text) {
        try {
            return Stream.of(text.split(",", -1))
                    .map(part -> HostAndPort.fromString(part.strip()).withDefaultPort(PORT))
                    .map(part -> new InetSocketAddress(InetAddresses.forString(part.getHost()), part.getPort()))
                    .toList();
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(
                    "ravi.mail.dns must be IP addresses of resolvers separated by commas, such as 192.0.2.53 or"
                            + " [2001:db8::53]:5353, but is " + text,
                    e);
        }
    }
}
