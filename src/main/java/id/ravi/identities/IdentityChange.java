package id.ravi.identities;

import id.ravi.payload.Fields;
import id.ravi.payload.Payload;
import id.ravi.payload.TextRule;
import id.ravi.problem.FieldErrors;
import java.util.Optional;

/** What a caller changes about an identity: its name alone. What is absent stays. */
public record IdentityChange(Optional<String> name) {
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
        var change =
                new IdentityChange(new Fields(body, errors).require(required).text("name", NAME));
        errors.refuseIfAny();
        return change;
    }
}
