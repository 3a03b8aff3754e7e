package id.ravi.smtp;

import id.ravi.access.Network;
import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;

/**
 * Mail servers in front of this one. What comes from them was sent by somebody else, of whose address SPF speaks, so theirs
 * says nothing.
 */
record Relays(List<Network> networks) {
    private static final String NONE = "none";

    /** Addresses and networks with commas in between; {@code none} for none at all. */
    static Relays parse(String text) {
        try {
            return new Relays(
                    text.strip().equals(NONE)
                            ? List.of()
                            : Stream.of(text.split(",", -1)).map(Network::parse).toList());
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException("ravi.mail.smtp.relays is " + e.getMessage(), e);
        }
    }

    boolean include(InetAddress peer) {
        // An IPv6 address may have a zone behind it, which is no part of it.
        var literal = peer.getHostAddress().replaceFirst("%.*", "");
        return networks.stream().anyMatch(network -> network.contains(literal));
    }
}
