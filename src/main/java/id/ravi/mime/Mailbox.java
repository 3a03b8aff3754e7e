package id.ravi.mime;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whom a header field names.
 *
 * @param address with its domain in lower case
 * @param name as shown; may be empty
 */
public record Mailbox(String address, String name) {
    private static final int MOST = 100;
    private static final int FIELD = 32 * 1024;
    private static final int LONGEST = 320;

    /** The mailboxes of a field; none where it cannot be understood. */
    static List<Mailbox> of(String field) {
        var octets = Texts.cut(field, FIELD).getBytes(ISO_8859_1);
        try {
            var unfolded = Texts.unfolded(Texts.decode(octets, Optional.empty()));
            return Stream.of(InternetAddress.parseHeader(unfolded, false))
                    .limit(MOST)
                    .map(Mailbox::of)
                    .toList();
        } catch (AddressException | RuntimeException e) {
            return List.of();
        }
    }

    private static Mailbox of(InternetAddress parsed) {
        var address = Texts.line(Optional.ofNullable(parsed.getAddress()).orElse(""), LONGEST);
        int domain = address.lastIndexOf('@') + 1;
        return new Mailbox(
                address.substring(0, domain) + address.substring(domain).toLowerCase(Locale.ROOT),
                Texts.line(Optional.ofNullable(parsed.getPersonal()).orElse(""), LONGEST));
    }

    @Override
    public String toString() {
        return "Mailbox[redacted]";
    }
}
