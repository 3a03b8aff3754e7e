package id.ravi.imap;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * For whom a message of a catch-all mailbox may be, as its header tells.
 *
 * <p>Mail servers write down whom they delivered to, in one field or another; what its author wrote into To and Cc is only
 * believed where that helps nobody. A forged field brings a message to nobody who could not have been written to directly.
 */
final class Addressees {
    private static final List<String> TRACES = List.of("Delivered-To", "X-Original-To", "Envelope-To");
    private static final List<String> NAMED = List.of("To", "Cc");
    private static final int HEADER_OCTETS = 256 * 1024;
    private static final int FIELD = 32 * 1024;
    private static final int MOST = 100;
    private static final int LONGEST_SENDER = 1_000;

    /** Possessive throughout: strangers choose this text, and no part of it may be tried twice. */
    private static final Pattern SENDER = Pattern.compile("\\s*+<?+([^\\p{Cc}\\s<>]{0,320}+)>?+\\s*+");

    private final Optional<String> only;

    /** @param only the one field whose topmost occurrence counts, if there is such a one */
    Addressees(Optional<String> only) {
        this.only = only;
    }

    /** Groups of addresses in lower case, the best first: the first group that has one of ours decides. */
    List<List<String>> of(byte[] raw) {
        var headers = headers(raw);
        return only.map(field -> List.of(addresses(first(headers, field))))
                .orElseGet(() -> List.of(addresses(all(headers, TRACES)), addresses(all(headers, NAMED))));
    }

    /** Whom the mail server noted as the sender of the envelope; empty where it did not, and for a bounce. */
    static String sender(byte[] raw) {
        return first(headers(raw), "Return-Path")
                .map(Addressees::senderOf)
                .findFirst()
                .orElse("");
    }

    static String senderOf(CharSequence field) {
        var match = SENDER.matcher(field.length() > LONGEST_SENDER ? field.subSequence(0, LONGEST_SENDER) : field);
        return match.matches() ? match.group(1) : "";
    }

    private static InternetHeaders headers(byte[] raw) {
        try {
            return new InternetHeaders(new ByteArrayInputStream(raw, 0, Math.min(raw.length, HEADER_OCTETS)));
        } catch (MessagingException e) {
            throw new IllegalStateException("A stream of octets in memory does not fail", e);
        }
    }

    private static Stream<String> first(InternetHeaders headers, String field) {
        return Stream.ofNullable(headers.getHeader(field)).flatMap(Stream::of).limit(1);
    }

    private static Stream<String> all(InternetHeaders headers, List<String> fields) {
        return fields.stream().map(headers::getHeader).filter(Objects::nonNull).flatMap(Stream::of);
    }

    private static List<String> addresses(Stream<String> fields) {
        return fields.limit(MOST)
                .flatMap(Addressees::parsed)
                .map(InternetAddress::getAddress)
                .filter(Objects::nonNull)
                .map(address -> address.strip().toLowerCase(Locale.ROOT))
                .filter(address -> !address.isEmpty())
                .distinct()
                .limit(MOST)
                .toList();
    }

    /** None where the field cannot be understood. */
    private static Stream<InternetAddress> parsed(String field) {
        try {
            var text = MimeUtility.unfold(field.length() > FIELD ? field.substring(0, FIELD) : field);
            return Stream.of(InternetAddress.parseHeader(text, false));
        } catch (AddressException | RuntimeException e) {
            return Stream.empty();
        }
    }
}
