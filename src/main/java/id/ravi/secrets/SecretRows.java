package id.ravi.secrets;

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

/** Reads secrets in a scope. The scope is always part of the statement: a row outside of it is never loaded. */
@ApplicationScoped
public class SecretRows {
    private static final String SELECT =
            "SELECT s.id, s.uuid, i.id, i.uuid, s.name, s.value, s.notes, s.created, s.updated FROM secret s"
                    + " JOIN identity i ON i.id = s.identity_id";

    @Inject
    Rows rows;

    Optional<SealedSecret> byUuid(Scope scope, UUID uuid) {
        return rows.read(ScopedSelect.of(SELECT, scope).and(" AND s.uuid = ?", uuid), SecretRows::sealed).stream()
                .findFirst();
    }

    /** The newest ones, or those after the cursor: by creation, then id. */
    List<SealedSecret> newest(Scope scope, KeyFilter filter, Optional<Page.Cursor> after, int most) {
        var select = ScopedSelect.of(SELECT, scope);
        filter.key().ifPresent(key -> select.and(" AND s.name = ?", key));
        return rows.read(ScopedSelect.newest(select, "s", after, most), SecretRows::sealed);
    }

    private static SealedSecret sealed(ResultSet row) throws SQLException {
        return new SealedSecret(
                row.getLong(1),
                Rows.uuid(row, 2),
                row.getLong(3),
                Rows.uuid(row, 4),
                row.getString(5),
                row.getBytes(6),
                row.getBytes(7),
                Rows.instant(row, 8),
                Rows.instant(row, 9));
    }
}
