package id.ravi.identities;

import id.ravi.payload.Fields;
import id.ravi.payload.Payload;
import id.ravi.payload.TextRule;
import id.ravi.problem.FieldErrors;
import java.util.Optional;

/** What a caller says of an identity to be made; without a name one is made up. */
public record NewIdentity(Optional<String> name) {
    public static NewIdentity of(Payload body) {
        var errors = new FieldErrors();
        var identity = new NewIdentity(new Fields(body, errors).text("name", TextRule.line(255)));
        errors.refuseIfAny();
        return identity;
    }
}
