package id.ravi.keys;

import id.ravi.apikeys.KeyForm;
import id.ravi.payload.Fields;
import id.ravi.payload.Payload;
import id.ravi.payload.TextRule;
import id.ravi.payload.Uuids;
import id.ravi.problem.FieldErrors;
import java.util.Optional;
import java.util.UUID;

/** Which identity is to have another key, and what is said of the key; the form holds the errors of both. */
record NewIdentityKey(Optional<UUID> identity, KeyForm form) {
    private static final TextRule UUID_RULE = TextRule.stripped()
            .then(TextRule.check(text -> Uuids.canonical(text).isPresent(), "Must be a valid UUID."));

    static NewIdentityKey of(Payload body) {
        var errors = new FieldErrors();
        var fields = new Fields(body, errors).require("identity_uuid");
        var identity = fields.text("identity_uuid", UUID_RULE).flatMap(Uuids::canonical);
        return new NewIdentityKey(identity, KeyForm.complete(fields, errors));
    }
}
