package id.ravi.identities;

import id.ravi.apikeys.KeyLabel;
import id.ravi.payload.Fields;
import id.ravi.payload.Payload;
import id.ravi.payload.TextRule;
import id.ravi.payload.Uuids;
import id.ravi.problem.FieldErrors;
import java.util.UUID;

/** Which identity is to have another key, and what the key is called. */
record NewIdentityKey(UUID identity, String label) {
    private static final TextRule UUID_RULE = TextRule.stripped()
            .then(TextRule.check(text -> Uuids.canonical(text).isPresent(), "Must be a valid UUID."));

    static NewIdentityKey of(Payload body) {
        var errors = new FieldErrors();
        var fields = new Fields(body, errors).require("identity_uuid");
        var identity = fields.text("identity_uuid", UUID_RULE).flatMap(Uuids::canonical);
        var label = KeyLabel.of(fields);
        errors.refuseIfAny();
        return new NewIdentityKey(identity.orElseThrow(), label);
    }
}
