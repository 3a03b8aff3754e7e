package id.ravi.mailauth;

import id.ravi.dns.Lookups;
import id.ravi.dns.NoAnswer;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.james.jdkim.api.BodyHasher;
import org.apache.james.jdkim.api.SignatureRecord;
import org.apache.james.jdkim.exceptions.FailException;
import org.apache.james.jdkim.exceptions.PermFailException;
import org.apache.james.jdkim.exceptions.TempFailException;

/**
 * DKIM (RFC 6376) of the first few signatures; which of them count says {@link StrictVerifier}.
 *
 * <p>None counts where a header that a message has at most once is there twice: a signature covers one of them, and a
 * program may show the other. Nor does a signature that leaves out the author, the recipients or the subject.
 */
final class DkimCheck {
    private static final int MOST_SIGNATURES = 5;
    private static final int LONGEST_SIGNATURE = 8_192;
    private static final int PIECE = 64 * 1024;
    private static final List<String> ONLY_ONCE = List.of(
            "From",
            "Sender",
            "Reply-To",
            "To",
            "Cc",
            "Subject",
            "Date",
            "Message-ID",
            "MIME-Version",
            "Content-Type",
            "Content-Transfer-Encoding");

    private static final List<String> SHOWN = List.of("from", "to", "subject");

    /** The key is looked up under the name as it is; another spelling of it could be somebody else's. */
    private static final Pattern ASCII = Pattern.compile("[A-Za-z0-9._-]+");

    private DkimCheck() {}

    static Outcome of(RawMessage message, Lookups lookups) {
        var signed = withFewSignatures(message);
        if (signed.getFields("DKIM-Signature").isEmpty()) {
            return Outcome.not(Result.NONE);
        }
        if (ONLY_ONCE.stream().anyMatch(name -> message.getFields(name).size() > 1)) {
            return Outcome.not(Result.FAIL);
        }
        var verifier = new StrictVerifier(
                (method, selector, domain) -> keys(method, selector + "._domainkey." + domain, lookups));
        try {
            var hasher = verifier.newBodyHasher(signed);
            if (!hash(message, hasher, lookups)) {
                return Outcome.UNKNOWN;
            }
            var domains = verifier.verify(hasher).stream()
                    .filter(signature -> covers(signature, message))
                    .map(signature -> signature.getDToken().toString())
                    .filter(ASCII.asMatchPredicate())
                    .collect(Collectors.toSet());
            return domains.isEmpty() ? Outcome.not(Result.FAIL) : Outcome.passed(domains);
        } catch (FailException e) {
            boolean unknown = verifier.getResults().stream()
                    .anyMatch(one -> one.getResultType() == org.apache.james.jdkim.api.Result.Type.TEMPERROR);
            return unknown ? Outcome.UNKNOWN : Outcome.not(Result.FAIL);
        } catch (IOException e) {
            throw new IllegalStateException("Hashing needs no device", e);
        }
    }

    /** Whether nobody could have added or changed what people see first. */
    private static boolean covers(SignatureRecord signature, RawMessage message) {
        var signed = signature.getHeaders().stream()
                .map(name -> name.toString().strip().toLowerCase(Locale.ROOT))
                .toList();
        return SHOWN.stream()
                .allMatch(
                        name -> signed.contains(name) || message.getFields(name).isEmpty());
    }

    private static RawMessage withFewSignatures(RawMessage message) {
        var all = message.getFields("DKIM-Signature");
        var few = all.stream()
                .filter(field -> field.length() <= LONGEST_SIGNATURE)
                .limit(MOST_SIGNATURES);
        var others = message.fields().stream().filter(field -> !all.contains(field));
        return new RawMessage(Stream.concat(few, others).toList(), message.octets(), message.body());
    }

    private static List<String> keys(CharSequence method, String name, Lookups lookups)
            throws TempFailException, PermFailException {
        if (!"dns/txt".contentEquals(method)) {
            throw new PermFailException("There is no other way to keys");
        }
        try {
            return lookups.texts(name);
        } catch (NoAnswer e) {
            throw new TempFailException(e.getMessage());
        }
    }

    /** False when the time is up before the end of the body. */
    private static boolean hash(RawMessage message, BodyHasher hasher, Lookups lookups) throws IOException {
        try (var out = hasher.getOutputStream()) {
            for (int i = message.body(); i < message.octets().length; i += PIECE) {
                if (!lookups.isInTime()) {
                    return false;
                }
                out.write(message.octets(), i, Math.min(PIECE, message.octets().length - i));
            }
        }
        return true;
    }
}
