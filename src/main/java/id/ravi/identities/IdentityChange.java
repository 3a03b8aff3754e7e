package id.ravi.identities;

import id.ravi.payload.Fields;
import id.ravi.payload.Payload;
import id.ravi.payload.TextRule;
import id.ravi.problem.FieldErrors;
import java.util.Optional;

/** What a caller changes about an identity: its name, and whether it takes sealed texts only. What is absent stays. */
public record IdentityChange(Optional<String> name, Optional<Boolean> e2eRequired) {
    static final TextRule NAME = TextRule.line(255);

    /** For {@code PUT}, which must tell the name. */
    static IdentityChange complete(Payload body) {
        return of(body, "name");
    }

    /** For {@code PATCH}. */
    static IdentityChange partial(Payload body) {
        return of(body);
    }

    private static IdentityChange of(Payload body, String... required) {
        var errors = new FieldErrors();
        var fields = new Fields(body, errors).require(required);
        var change = new IdentityChange(fields.text("name", NAME), fields.flag("e2e_required"));
        errors.refuseIfAny();
        return change;
    }
}
