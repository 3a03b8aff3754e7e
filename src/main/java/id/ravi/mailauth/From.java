package id.ravi.mailauth;

import id.ravi.payload.TextRule;
import id.ravi.publicsuffix.Host;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.Locale;
import java.util.Optional;

/** The one address of a From header, and the names of domains in one form. */
final class From {
    private From() {}

    /**
     * In lower case; none where there is no such header, more than one, or more than one address, and where mail programs
     * disagree about which address it is: quoted local parts, address literals, groups.
     */
    static Optional<String> address(RawMessage message) {
        var values = message.values("From");
        return values.size() == 1 ? only(values.get(0)) : Optional.empty();
    }

    private static Optional<String> only(String value) {
        try {
            var addresses = InternetAddress.parseHeader(value, true);
            return addresses.length == 1 && !addresses[0].isGroup()
                    ? plain(addresses[0].getAddress())
                    : Optional.empty();
        } catch (AddressException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> plain(String address) {
        var outcome = TextRule.email().apply(address);
        return outcome.complaint().isPresent() || !outcome.text().equals(address)
                ? Optional.empty()
                : Optional.of(address.toLowerCase(Locale.ROOT));
    }

    /** The domain in one form; none where it is no name of a domain. */
    static Optional<Host> domain(String name) {
        return Host.named(name).filter(host -> host.name().contains("."));
    }
}
