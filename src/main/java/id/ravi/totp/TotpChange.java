package id.ravi.totp;

import id.ravi.payload.Fields;
import id.ravi.payload.Payload;
import id.ravi.problem.FieldErrors;
import java.util.Optional;

/**
 * What a caller changes of an entry. What is absent stays as it is; how codes are made never changes.
 *
 * @param errors what is wrong with it so far; told only after the entry was found, together with what the database adds
 */
public record TotpChange(Names names, Optional<Long> identity, FieldErrors errors) {
    static TotpChange of(Payload body) {
        var errors = new FieldErrors();
        var fields = new Fields(body, errors);
        return new TotpChange(Names.of(fields), fields.pk("identity"), errors);
    }

    @Override
    public String toString() {
        return "TotpChange[redacted]";
    }
}
