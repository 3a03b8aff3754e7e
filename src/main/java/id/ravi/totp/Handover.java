package id.ravi.totp;

import id.ravi.onetimepassword.Enrolment;
import id.ravi.onetimepassword.MigrationUri;
import id.ravi.onetimepassword.OtpauthUri;
import id.ravi.onetimepassword.Unusable;
import id.ravi.payload.Fields;
import id.ravi.payload.TextRule;
import id.ravi.problem.FieldErrors;
import id.ravi.qr.QrReader;
import id.ravi.qr.Unreadable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Reads what a site hands over: a URI, or a picture of one. */
record Handover(Fields fields, FieldErrors errors, QrReader pictures) {
    private static final int MOST = 100;
    private static final int LONGEST_URI = 65_536;

    /** All of it; none, and an error in its field, where it cannot be used. */
    List<Enrolment> enrolments() {
        return fields.has("qr") ? ofPicture() : ofUri();
    }

    private List<Enrolment> ofUri() {
        var rule = TextRule.stripped().then(TextRule.maxCharacters(LONGEST_URI));
        return fields.text("uri", rule).map(uri -> read("uri", Set.of(uri))).orElse(List.of());
    }

    private List<Enrolment> ofPicture() {
        return fields.file("qr").map(this::ofPicture).orElse(List.of());
    }

    private List<Enrolment> ofPicture(byte[] picture) {
        try {
            var texts = pictures.texts(picture).stream().filter(Handover::isOne).toList();
            if (texts.isEmpty()) {
                errors.add("qr", "The QR code holds no one-time password: an otpauth:// URI was expected.");
            }
            return read("qr", texts);
        } catch (Unreadable e) {
            errors.add("qr", e.getMessage());
            return List.of();
        }
    }

    private List<Enrolment> read(String field, Collection<String> texts) {
        var all = new ArrayList<Enrolment>();
        try {
            for (var text : texts) {
                all.addAll(MigrationUri.isOne(text) ? MigrationUri.parse(text) : List.of(OtpauthUri.parse(text)));
            }
        } catch (Unusable e) {
            errors.add(field, e.getMessage());
            return List.of();
        }
        if (all.size() > MOST) {
            errors.add(field, "More than " + MOST + " entries: import them in several parts.");
        }
        return all;
    }

    private static boolean isOne(String text) {
        return OtpauthUri.isOne(text) || MigrationUri.isOne(text);
    }

    @Override
    public String toString() {
        return "Handover[redacted]";
    }
}
