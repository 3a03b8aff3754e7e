package id.ravi.passwords;

import id.ravi.access.Scope;
import id.ravi.listing.Page;
import id.ravi.listing.ScopedSelect;
import id.ravi.persistence.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads entries in a scope. The scope is always part of the statement: a row outside of it is never loaded. */
@ApplicationScoped
public class PasswordRows {
    private static final String SELECT =
            "SELECT p.id, p.uuid, i.id, i.uuid, p.domain, p.username, p.password, p.notes, p.created, p.updated"
                    + " FROM password_entry p JOIN identity i ON i.id = p.identity_id";

    @Inject
    Rows rows;

    Optional<SealedPassword> byUuid(Scope scope, UUID uuid) {
        return rows.read(ScopedSelect.of(SELECT, scope).and(" AND p.uuid = ?", uuid), PasswordRows::sealed).stream()
                .findFirst();
    }

    /** The newest ones, or those after the cursor: by creation, then id. */
    List<SealedPassword> newest(Scope scope, DomainFilter filter, Optional<Page.Cursor> after, int most) {
        var select = ScopedSelect.of(SELECT, scope);
        filter.domain().ifPresent(domain -> select.and(" AND p.domain = ?", domain));
        return rows.read(ScopedSelect.newest(select, "p", after, most), PasswordRows::sealed);
    }

    private static SealedPassword sealed(ResultSet row) throws SQLException {
        return new SealedPassword(
                row.getLong(1),
                Rows.uuid(row, 2),
                row.getLong(3),
                Rows.uuid(row, 4),
                row.getString(5),
                row.getBytes(6),
                row.getBytes(7),
                row.getBytes(8),
                Rows.instant(row, 9),
                Rows.instant(row, 10));
    }
}
