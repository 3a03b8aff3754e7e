package id.ravi.messages;

import id.ravi.access.Scope;
import id.ravi.encryption.BlindIndex;
import id.ravi.listing.ScopedSelect;
import id.ravi.persistence.Rows;
import id.ravi.persistence.Select;
import id.ravi.problem.InvalidFields;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/** Finds messages by their sender, whose address lies sealed: each identity has an index of its own for it. */
@ApplicationScoped
public class SenderIndexes {
    private static final int MOST = 1_000;
    private static final String WITH_MAIL =
            "SELECT i.id, i.uuid, k.sealed FROM identity i JOIN index_key k ON k.identity_uuid = i.uuid";

    @Inject
    Rows rows;

    @Inject
    BlindIndex index;

    /** Nobody changes its array, or compares inboxes. */
    @SuppressWarnings("ArrayRecordComponent")
    private record Inbox(long identity, UUID uuid, byte[] key) {}

    /**
     * Goes on with the condition that a message {@code m} is from that address.
     *
     * <p>Refused (400) where more than a thousand identities with mail are in scope: each costs an index.
     */
    Select from(String address, Scope scope, Select select) {
        var inScope = ScopedSelect.of(WITH_MAIL, scope).and(" LIMIT " + (MOST + 1));
        var inboxes = rows.read(inScope, row -> new Inbox(row.getLong(1), Rows.uuid(row, 2), row.getBytes(3)));
        if (inboxes.size() > MOST) {
            throw new InvalidFields(
                    "from_email",
                    "More than " + MOST + " identities have mail. Select one by identity=<uuid> or inbox=<address>.");
        }
        select.and(" AND (FALSE");
        for (var inbox : inboxes) {
            var sender = index.with(inbox.key(), inbox.uuid(), "sender", address);
            select.and(" OR m.identity_id = ? AND m.sender_index = ?", inbox.identity(), sender);
        }
        return select.and(")");
    }
}
