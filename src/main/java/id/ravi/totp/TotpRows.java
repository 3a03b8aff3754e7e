package id.ravi.totp;

import id.ravi.access.Scope;
import id.ravi.listing.Page;
import id.ravi.listing.ScopedSelect;
import id.ravi.onetimepassword.Hash;
import id.ravi.onetimepassword.Kind;
import id.ravi.persistence.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Reads entries in a scope. The scope is always part of the statement: a row outside of it is never loaded, and a password that
 * has moved to another identity is no longer linked.
 */
@ApplicationScoped
public class TotpRows {
    private static final String SELECT =
            "SELECT t.id, t.uuid, i.id, i.uuid, t.kind, t.issuer, t.account_name, t.hash, t.digits, t.period, t.seed,"
                    + " t.end_to_end, p.uuid, t.created, t.updated"
                    + " FROM totp_entry t JOIN identity i ON i.id = t.identity_id"
                    + " LEFT JOIN password_entry p ON p.uuid = t.password_uuid AND p.identity_id = t.identity_id";

    @Inject
    Rows rows;

    Optional<SealedTotp> byUuid(Scope scope, UUID uuid) {
        return rows.read(ScopedSelect.of(SELECT, scope).and(" AND t.uuid = ?", uuid), TotpRows::sealed).stream()
                .findFirst();
    }

    /** The newest ones, or those after the cursor: by creation, then id. */
    List<SealedTotp> newest(Scope scope, Optional<Page.Cursor> after, int most) {
        var select = ScopedSelect.of(SELECT, scope);
        return rows.read(ScopedSelect.newest(select, "t", after, most), TotpRows::sealed);
    }

    private static SealedTotp sealed(ResultSet row) throws SQLException {
        return new SealedTotp(
                row.getLong(1),
                Rows.uuid(row, 2),
                row.getLong(3),
                Rows.uuid(row, 4),
                Kind.valueOf(row.getString(5)),
                row.getString(6),
                row.getBytes(7),
                Hash.valueOf(row.getString(8)),
                row.getInt(9),
                row.getInt(10),
                row.getBytes(11),
                row.getBoolean(12),
                row.getString(13) == null ? null : Rows.uuid(row, 13),
                Rows.instant(row, 14),
                Rows.instant(row, 15));
    }
}
