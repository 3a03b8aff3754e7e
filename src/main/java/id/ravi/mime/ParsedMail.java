package id.ravi.mime;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A mail, read. Every text is one that can be shown: header fields are single lines without control characters.
 *
 * @param from whom it names as its author; an empty address where it names nobody
 * @param to addresses as {@code a@example.org, b@example.org}
 * @param cc likewise
 * @param messageId with its angle brackets, empty where there is none; so is each of {@code references}
 * @param inReplyTo likewise
 * @param references separated by blanks
 * @param text empty where there is none
 * @param html {@link SafeHtml}; empty where there is none
 * @param rawHtml as it came, for programs that must know what it hides; never to be shown
 * @param attachments the whole message is among them where it has more than was read
 * @param truncated whether it has more than was read
 */
public record ParsedMail(
        Mailbox from,
        String to,
        String cc,
        String subject,
        String messageId,
        String inReplyTo,
        String references,
        String text,
        String html,
        String rawHtml,
        List<Attachment> attachments,
        boolean truncated) {
    private static final int LINE = 998;
    private static final int LIST = 8 * 1024;
    private static final int MOST_REFERENCES = 50;
    private static final Pattern ID = Pattern.compile("<[^<>\\s]{1,996}>");

    /** Reads a mail; never fails. The octets must not change while its attachments are in use. */
    public static ParsedMail of(byte[] octets) {
        var message = MimePart.of(Slice.of(octets));
        var content = new PartCollector();
        content.collect(message);
        var html = SafeHtml.of(content.html());
        boolean isTooLong = html.length() + content.text().length() > 2 * PartCollector.LONGEST;
        boolean isComplete = content.isComplete() && !isTooLong;
        return new ParsedMail(
                author(message),
                addresses(message, "To"),
                addresses(message, "Cc"),
                line(message, "Subject"),
                ids(message, "Message-ID").findFirst().orElseGet(() -> line(message, "Message-ID")),
                ids(message, "In-Reply-To").findFirst().orElse(""),
                references(message),
                content.text(),
                isTooLong ? "" : html,
                content.html(),
                isComplete ? content.attachments() : withAll(content.attachments(), octets),
                !isComplete);
    }

    private static List<Attachment> withAll(List<Attachment> some, byte[] octets) {
        var all = new ArrayList<>(some);
        all.add(new Attachment("message.eml", "message/rfc822", "", false, Slice.of(octets)::stream));
        return List.copyOf(all);
    }

    private static Mailbox author(MimePart message) {
        return message.first("From")
                .map(field -> Mailbox.of(field).stream().findFirst().orElseGet(() -> nameless(field)))
                .orElseGet(() -> new Mailbox("", ""));
    }

    private static Mailbox nameless(String field) {
        return new Mailbox("", Texts.header(field, LINE));
    }

    private static String addresses(MimePart message, String name) {
        return message.first(name)
                .map(field -> {
                    var known = Mailbox.of(field);
                    return known.isEmpty()
                            ? Texts.header(field, LIST)
                            : Texts.cut(known.stream().map(Mailbox::address).collect(Collectors.joining(", ")), LIST);
                })
                .orElse("");
    }

    private static String line(MimePart message, String name) {
        return message.first(name).map(field -> Texts.header(field, LINE)).orElse("");
    }

    private static Stream<String> ids(MimePart message, String name) {
        var field =
                message.first(name).map(text -> Texts.header(text, 4 * LIST)).orElse("");
        return ID.matcher(field).results().map(match -> match.group());
    }

    /** The newest ones stand at the end. */
    private static String references(MimePart message) {
        var all = ids(message, "References").toList();
        return String.join(" ", all.subList(Math.max(0, all.size() - MOST_REFERENCES), all.size()));
    }

    /** The text, or what the HTML says where there is none. */
    public String words() {
        return text.isBlank() ? SafeHtml.text(html) : text;
    }

    @Override
    public String toString() {
        return "ParsedMail[redacted]";
    }
}
