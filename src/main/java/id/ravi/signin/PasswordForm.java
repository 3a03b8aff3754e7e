package id.ravi.signin;

import id.ravi.payload.Fields;
import id.ravi.payload.Payload;
import id.ravi.payload.TextRule;
import id.ravi.problem.FieldErrors;

/** The members {@code username} and {@code password} of a body, or the password alone. */
public final class PasswordForm {
    private static final TextRule NAME = TextRule.line(255);
    private static final TextRule PASSWORD = TextRule.notBlank().then(TextRule.maxCharacters(1_024));

    private PasswordForm() {}

    /** Refuses (400) what is absent or impossible. */
    public static BasicCredential of(Payload body) {
        var errors = new FieldErrors();
        var fields = new Fields(body, errors).require("username", "password");
        var name = fields.text("username", NAME);
        var password = fields.text("password", PASSWORD);
        errors.refuseIfAny();
        return new BasicCredential(name.orElseThrow(), password.orElseThrow());
    }

    /** The password alone, of a user whose name is known. */
    static BasicCredential of(String name, Payload body) {
        var errors = new FieldErrors();
        var password = new Fields(body, errors).require("password").text("password", PASSWORD);
        errors.refuseIfAny();
        return new BasicCredential(name, password.orElseThrow());
    }
}
