package id.ravi.mime;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A message or a part of it: header fields and content. What is wrong with a field counts as if it were absent. */
final class MimePart {
    private static final int HEADER_OCTETS = 256 * 1024;
    private static final int NAME = 255;
    private static final Pattern FIELD = Pattern.compile("[!-9;-~]+[ \\t]*:");
    private static final Pattern TYPE = Pattern.compile("[\\w!#$&^.+-]+/[\\w!#$&^.+-]+");
    private static final Pattern FOLDERS = Pattern.compile("^.*[/\\\\]");

    private final InternetHeaders headers;
    private final Slice content;
    private final Optional<StructuredField> type;
    private final Optional<StructuredField> disposition;

    private MimePart(InternetHeaders headers, Slice content) {
        this.headers = headers;
        this.content = content;
        this.type = first("Content-Type").map(StructuredField::of);
        this.disposition = first("Content-Disposition").map(StructuredField::of);
    }

    static MimePart of(Slice whole) {
        int content = contentStart(whole);
        return new MimePart(headers(whole.until(content).atMost(HEADER_OCTETS)), whole.startingAt(content));
    }

    /** Behind the first empty line; what does not begin with a header field is all content. */
    private static int contentStart(Slice whole) {
        int end = whole.lineEnd(whole.from());
        var first = Texts.decode(whole.until(Math.min(end, whole.from() + NAME)).bytes(), Optional.of("ISO-8859-1"));
        if (!first.isBlank() && !FIELD.matcher(first).lookingAt()) {
            return whole.from();
        }
        for (int line = whole.from(); line < whole.to(); line = end) {
            end = whole.lineEnd(line);
            if (whole.textEnd(line, end) == line) {
                return end;
            }
        }
        return whole.to();
    }

    private static InternetHeaders headers(Slice fields) {
        try {
            return new InternetHeaders(fields.stream());
        } catch (MessagingException e) {
            throw new IllegalStateException("A stream of octets in memory does not fail", e);
        }
    }

    /** The first field of that name as it came, folded and encoded. */
    Optional<String> first(String name) {
        return Optional.ofNullable(headers.getHeader(name, null)).filter(field -> !field.isBlank());
    }

    /** In lower case, such as {@code text/plain}, which it is where nothing says otherwise. */
    String type() {
        return type.map(StructuredField::value)
                .filter(value -> TYPE.matcher(value).matches())
                .orElse("text/plain");
    }

    boolean isMultipart() {
        return type().startsWith("multipart/");
    }

    /** The parts of a multipart; none where there is no boundary. */
    List<Slice> parts(int most) {
        return parameter("boundary")
                .map(boundary -> Multipart.split(content, boundary, most))
                .orElse(List.of());
    }

    private Optional<String> parameter(String name) {
        return type.flatMap(known -> known.parameter(name));
    }

    /** Whether it says of itself that it is a file, or has a file's name. */
    boolean isFile() {
        return isAttached() || !fileName().isEmpty();
    }

    private boolean isAttached() {
        return disposition.filter(known -> known.value().equals("attachment")).isPresent();
    }

    /** Without folders; empty where there is none. Both places and both encodings (RFC 2231, RFC 2047) are in use. */
    String fileName() {
        var name = disposition
                .flatMap(known -> known.parameter("filename"))
                .or(() -> parameter("name"))
                .orElse("");
        return Texts.line(FOLDERS.matcher(Texts.decoded(name, 4 * NAME)).replaceFirst(""), NAME);
    }

    Attachment attachment() {
        boolean isInline = !isAttached() && first("Content-ID").isPresent();
        var id = first("Content-ID").map(field -> Texts.header(field, NAME)).orElse("");
        return new Attachment(fileName(), type(), id, isInline, this::decoded);
    }

    /** The text of the part, and no more characters than that. */
    String text(int most) {
        try (var stream = decoded()) {
            return Texts.lines(Texts.decode(stream.readNBytes(4 * most), parameter("charset")));
        } catch (IOException e) {
            throw new IllegalStateException("A stream of octets in memory does not fail", e);
        }
    }

    /** Its content as it came, as a text. */
    String source(int most) {
        return Texts.lines(Texts.decode(content.atMost(4 * most).bytes(), Optional.empty()));
    }

    private InputStream decoded() {
        var encoding = first("Content-Transfer-Encoding").orElse("").strip().toLowerCase(Locale.ROOT);
        return switch (encoding) {
            case "base64", "quoted-printable" -> lenient(encoding);
            default -> content.stream();
        };
    }

    private InputStream lenient(String encoding) {
        try {
            return new LenientStream(MimeUtility.decode(content.stream(), encoding));
        } catch (MessagingException e) {
            throw new IllegalStateException("Jakarta Mail knows base64 and quoted-printable", e);
        }
    }
}
