package id.ravi.totp;

import id.ravi.payload.Fields;
import id.ravi.payload.TextRule;
import id.ravi.payload.Uuids;
import java.util.Optional;
import java.util.UUID;

/**
 * What people call an entry, and the password that goes with it: what can be changed of one.
 *
 * @param password the uuid of a password that is to be linked
 * @param unlinked whether none is to be linked any more
 */
record Names(Optional<String> issuer, Optional<String> accountName, Optional<UUID> password, boolean unlinked) {
    private static final TextRule NAME = TextRule.stripped().then(TextRule.maxCharacters(255));
    private static final TextRule UUID_RULE = TextRule.stripped()
            .then(TextRule.check(text -> Uuids.canonical(text).isPresent(), "Must be a valid UUID."));

    static Names of(Fields fields) {
        boolean unlinked = fields.isNull("password");
        return new Names(
                fields.text("issuer", NAME),
                fields.text("account_name", NAME),
                unlinked ? Optional.empty() : fields.text("password", UUID_RULE).flatMap(Uuids::canonical),
                unlinked);
    }

    /** What was sent counts more than what a site has put into its code. */
    Draft over(Draft draft) {
        return draft.named(issuer.orElse(draft.issuer()), accountName.orElse(draft.accountName()));
    }

    @Override
    public String toString() {
        return "Names[redacted]";
    }
}
