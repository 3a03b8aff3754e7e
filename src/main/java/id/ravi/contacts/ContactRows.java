package id.ravi.contacts;

import id.ravi.access.Scope;
import id.ravi.listing.Page;
import id.ravi.listing.ScopedSelect;
import id.ravi.persistence.Rows;
import id.ravi.persistence.Select;
import id.ravi.problem.InvalidFields;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads contacts in a scope. The scope is always part of the statement: a row outside of it is never loaded. */
@ApplicationScoped
public class ContactRows {
    private static final String SELECT = "SELECT c.id, c.uuid, i.id, i.uuid, c.content, c.is_trusted, c.source,"
            + " c.interaction_count, c.last_interaction, c.created, c.updated FROM contact c"
            + " JOIN identity i ON i.id = c.identity_id";
    private static final int MOST = 1_000;

    @Inject
    Rows rows;

    @Inject
    ContactSealing sealing;

    Optional<SealedContact> byUuid(Scope scope, UUID uuid) {
        return rows.read(ScopedSelect.of(SELECT, scope).and(" AND c.uuid = ?", uuid), ContactRows::sealed).stream()
                .findFirst();
    }

    /** The newest ones, or those after the cursor: by creation, then id. */
    List<SealedContact> newest(Scope scope, Optional<Page.Cursor> after, int most) {
        return rows.read(ScopedSelect.newest(ScopedSelect.of(SELECT, scope), "c", after, most), ContactRows::sealed);
    }

    /**
     * The newest one with that address and that number, where they are given.
     *
     * <p>Refused (400) where more than a thousand identities with contacts are in scope: each has indexes of its own.
     */
    Optional<SealedContact> matching(Scope scope, Optional<String> email, Optional<String> phoneNumber) {
        var select = ScopedSelect.of(SELECT, scope).and(" AND (FALSE");
        for (var owner : withContacts(scope)) {
            var byEmail = email.flatMap(text -> sealing.emailIndex(owner.uuid(), text));
            var byPhone = phoneNumber.flatMap(text -> sealing.phoneIndex(owner.uuid(), text));
            if (byEmail.isPresent() == email.isPresent() && byPhone.isPresent() == phoneNumber.isPresent()) {
                select.and(" OR c.identity_id = ?", owner.id());
                byEmail.ifPresent(index -> select.and(" AND c.email_index = ?", (Object) index));
                byPhone.ifPresent(index -> select.and(" AND c.phone_index = ?", (Object) index));
            }
        }
        var newest = ScopedSelect.newest(select.and(")"), "c", Optional.empty(), 1);
        return rows.read(newest, ContactRows::sealed).stream().findFirst();
    }

    /** Whether an identity trusts whoever has that address, which is in lower case. */
    boolean trusts(long identity, UUID identityUuid, String email) {
        return sealing.emailIndex(identityUuid, email)
                .map(index -> new Select(
                        "SELECT 1 FROM contact WHERE identity_id = ? AND email_index = ? AND is_trusted",
                        identity,
                        index))
                .filter(select -> !rows.read(select, row -> true).isEmpty())
                .isPresent();
    }

    long count(long identity) {
        return rows.read(
                        new Select("SELECT COUNT(*) FROM contact WHERE identity_id = ?", identity),
                        row -> row.getLong(1))
                .get(0);
    }

    private List<Owner> withContacts(Scope scope) {
        var select = ScopedSelect.of("SELECT i.id, i.uuid FROM identity i", scope)
                .and(" AND EXISTS (SELECT 1 FROM contact c WHERE c.identity_id = i.id) LIMIT " + (MOST + 1));
        var owners = rows.read(select, row -> new Owner(row.getLong(1), Rows.uuid(row, 2)));
        if (owners.size() > MOST) {
            throw new InvalidFields(
                    "identity", "More than " + MOST + " identities have contacts. Select one by identity=<uuid>.");
        }
        return owners;
    }

    private record Owner(long id, UUID uuid) {}

    private static SealedContact sealed(ResultSet row) throws SQLException {
        return new SealedContact(
                row.getLong(1),
                Rows.uuid(row, 2),
                row.getLong(3),
                Rows.uuid(row, 4),
                row.getBytes(5),
                row.getBoolean(6),
                row.getString(7),
                row.getLong(8),
                row.getString(9) == null ? Optional.empty() : Optional.of(Rows.instant(row, 9)),
                Rows.instant(row, 10),
                Rows.instant(row, 11));
    }
}
