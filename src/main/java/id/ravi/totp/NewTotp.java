package id.ravi.totp;

import id.ravi.identities.Target;
import id.ravi.onetimepassword.Enrolment;
import id.ravi.payload.Fields;
import id.ravi.payload.Payload;
import id.ravi.problem.FieldErrors;
import id.ravi.qr.QrReader;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What a caller sends to have entries kept: one, or as many as there are.
 *
 * @param source the field in which the seeds came
 * @param errors what is wrong with it so far; told together with what the database adds
 */
public record NewTotp(
        String source, List<Draft> drafts, Optional<UUID> password, Optional<Long> identity, FieldErrors errors) {
    /** One entry, of exactly one of a secret, a URI and a picture. */
    static NewTotp one(Payload body, QrReader pictures) {
        var errors = new FieldErrors();
        var fields = new Fields(body, errors);
        var source = requireOneOf(fields, errors, "secret", "uri", "qr");
        var names = Names.of(fields);
        var drafts = fields.has("uri") || fields.has("qr")
                ? single(new Handover(fields, errors, pictures).enrolments(), fields, errors).stream()
                        .map(draft -> names.over(draft))
                        .toList()
                : GivenSecret.read(fields, errors).map(names::over).stream().toList();
        return new NewTotp(source, drafts, names.password(), fields.pk("identity"), errors);
    }

    /** As many entries as a URI or a picture holds. */
    static NewTotp all(Payload body, QrReader pictures) {
        var errors = new FieldErrors();
        var fields = new Fields(body, errors);
        var source = requireOneOf(fields, errors, "uri", "qr");
        var enrolments = new Handover(fields, errors, pictures).enrolments();
        var drafts = enrolments.stream().map(Draft::of).toList();
        return new NewTotp(source, drafts, Optional.empty(), fields.pk("identity"), errors);
    }

    /** Adds an error where the identity takes only seeds that a client has sealed. */
    void refusePlaintext(Target owner) {
        drafts.forEach(draft -> owner.refusePlaintext(errors, source, Optional.of(draft.seed())));
    }

    private static String requireOneOf(Fields fields, FieldErrors errors, String... names) {
        var sent = Stream.of(names).filter(fields::has).toList();
        var choice = String.join(", ", names);
        if (sent.isEmpty()) {
            errors.add(names[0], "Send one of these: " + choice + ".");
        } else if (sent.size() > 1) {
            errors.add(sent.get(1), "Send only one of these: " + choice + ".");
        }
        return sent.stream().findFirst().orElse(names[0]);
    }

    private static List<Draft> single(List<Enrolment> enrolments, Fields fields, FieldErrors errors) {
        if (enrolments.size() > 1) {
            errors.add(
                    fields.has("qr") ? "qr" : "uri", "There are several entries in it: send it to /api/totp/import/.");
        }
        GivenSecret.refuseSettings(fields, errors);
        return enrolments.stream().map(Draft::of).toList();
    }

    @Override
    public String toString() {
        return "NewTotp[redacted]";
    }
}
