package id.ravi.accounts;

import id.ravi.payload.Fields;
import id.ravi.payload.Payload;
import id.ravi.payload.TextRule;
import id.ravi.problem.FieldErrors;
import java.util.Optional;

/** What an owner changes about itself; what is absent stays. */
public record ProfileChange(Optional<String> email, Optional<String> firstName, Optional<String> lastName) {
    private static final TextRule NAME = TextRule.stripped().then(TextRule.maxCharacters(150));
    private static final TextRule EMAIL = TextRule.email().orBlank();

    /** Refuses at once (400): nothing has to be looked up before. */
    public static ProfileChange of(Payload body) {
        var errors = new FieldErrors();
        var fields = new Fields(body, errors);
        var change = new ProfileChange(
                fields.text("email", EMAIL), fields.text("first_name", NAME), fields.text("last_name", NAME));
        errors.refuseIfAny();
        return change;
    }
}
