package id.ravi.mailauth;

import id.ravi.dns.Lookups;
import java.net.InetAddress;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.james.jspf.core.exceptions.SPFErrorConstants;
import org.apache.james.jspf.impl.SPF;

/** SPF (RFC 7208) of the session's sender, or of HELO where the sender is blank. */
final class SpfCheck {
    /** What goes into macros, and so into names that are looked up. */
    private static final Pattern LOCAL_PART = Pattern.compile("[\\x21-\\x7e&&[^@]]{1,64}");

    private SpfCheck() {}

    static Outcome of(Peer peer, Lookups lookups) {
        var sender = peer.sender().isEmpty() ? "postmaster@" + peer.helo() : peer.sender();
        int at = sender.lastIndexOf('@');
        var domain = From.domain(sender.substring(at + 1));
        return peer.address().isPresent()
                        && domain.isPresent()
                        && at > 0
                        && LOCAL_PART.matcher(sender.substring(0, at)).matches()
                ? check(
                        peer.address().get(),
                        sender.substring(0, at) + "@" + domain.get().name(),
                        domain.get().name(),
                        lookups)
                : Outcome.not(Result.NONE);
    }

    private static Outcome check(InetAddress peer, String sender, String domain, Lookups lookups) {
        // An IPv6 address may have a zone behind it, which is nobody else's business.
        var address = peer.getHostAddress().replaceFirst("%.*", "");
        var dns = new SpfDns(lookups);
        var said = new SPF(dns).checkSPF(address, sender, domain).getResult();
        return dns.isComplete() ? outcome(said, domain) : Outcome.UNKNOWN;
    }

    private static Outcome outcome(String said, String domain) {
        return switch (said) {
            case SPFErrorConstants.PASS_CONV -> Outcome.passed(Set.of(domain));
            case SPFErrorConstants.TEMP_ERROR_CONV -> Outcome.UNKNOWN;
            case SPFErrorConstants.NONE_CONV, SPFErrorConstants.NEUTRAL_CONV -> Outcome.not(Result.NONE);
            default -> Outcome.not(Result.FAIL);
        };
    }
}
