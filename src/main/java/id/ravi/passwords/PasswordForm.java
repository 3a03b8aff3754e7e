package id.ravi.passwords;

import id.ravi.identities.Target;
import id.ravi.payload.Fields;
import id.ravi.payload.Payload;
import id.ravi.payload.TextRule;
import id.ravi.problem.FieldErrors;
import java.util.Optional;

/**
 * What a caller sends of an entry. What is absent stays as it is.
 *
 * @param errors what is wrong with it so far; told only after the entry was found, together with what the database adds
 */
public record PasswordForm(
        Optional<String> domain,
        Optional<String> username,
        Optional<String> password,
        Optional<String> notes,
        Optional<Long> identity,
        FieldErrors errors) {
    /** For {@code POST} and {@code PUT}, which must name the domain. */
    static PasswordForm complete(Payload body, PasswordLimits limits) {
        return of(body, limits, true);
    }

    /** For {@code PATCH}. */
    static PasswordForm partial(Payload body, PasswordLimits limits) {
        return of(body, limits, false);
    }

    private static PasswordForm of(Payload body, PasswordLimits limits, boolean complete) {
        var errors = new FieldErrors();
        var fields = new Fields(body, errors);
        if (complete) {
            fields.require("domain");
        }
        return new PasswordForm(
                fields.text("domain", Domain.RULE),
                fields.text("username", TextRule.stripped().then(TextRule.sealable(limits.usernameBytes))),
                fields.text("password", TextRule.sealable(limits.passwordBytes)),
                fields.text("notes", TextRule.sealable(limits.notesBytes)),
                fields.pk("identity"),
                errors);
    }

    /** What the texts of an entry become. */
    PasswordTexts over(PasswordTexts before) {
        return new PasswordTexts(
                username.orElse(before.username()), password.orElse(before.password()), notes.orElse(before.notes()));
    }

    /** Adds what the identity wants sealed and is not. */
    void refusePlaintext(Target owner) {
        owner.refusePlaintext(errors, "username", username);
        owner.refusePlaintext(errors, "password", password);
        owner.refusePlaintext(errors, "notes", notes);
    }

    /** The same of a new entry, for which the server makes no password that the identity wants sealed. */
    void refuseIncomplete(Target owner) {
        refusePlaintext(owner);
        owner.refuseMaking(errors, "password", password);
    }

    /** The same of all that an entry holds, which another identity judges as if it were new. */
    void refusePlaintext(Target other, PasswordTexts texts) {
        other.refusePlaintext(errors, "username", Optional.of(texts.username()));
        other.refusePlaintext(errors, "password", Optional.of(texts.password()));
        other.refusePlaintext(errors, "notes", Optional.of(texts.notes()));
    }

    @Override
    public String toString() {
        return "PasswordForm[redacted]";
    }
}
