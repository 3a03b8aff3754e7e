package id.ravi.safeview;

import id.ravi.access.Scope;
import id.ravi.encryption.Members;
import id.ravi.encryption.Sealer;
import id.ravi.listing.ScopedSelect;
import id.ravi.persistence.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Reads what was found in messages when they came. The scope is always part of the statement. */
@ApplicationScoped
public class FoundCodes {
    private static final String SELECT =
            "SELECT c.mail_message_id, c.uuid, i.uuid, c.kind, c.confidence, c.content, c.expires FROM code c"
                    + " JOIN identity i ON i.id = c.identity_id";

    @Inject
    Rows rows;

    @Inject
    Sealer sealer;

    /** What was found in these messages, by message, in the order in which it was found. */
    public Map<Long, List<SafeCode>> in(Scope scope, List<Long> messages) {
        var select = ScopedSelect.of(SELECT, scope).andIn("c.mail_message_id", messages);
        return rows.read(select.and(" ORDER BY c.id"), FoundCodes::sealed).stream()
                .collect(Collectors.groupingBy(
                        SealedCode::message, Collectors.mapping(this::open, Collectors.toList())));
    }

    private SafeCode open(SealedCode row) {
        var content = Members.of(sealer.open(row.binding(), row.content()));
        return new SafeCode(row.kind(), content.text("code"), row.confidence(), row.expires());
    }

    private static SealedCode sealed(ResultSet row) throws SQLException {
        return new SealedCode(
                row.getLong(1),
                Rows.uuid(row, 2),
                Rows.uuid(row, 3),
                row.getString(4),
                row.getDouble(5),
                row.getBytes(6),
                Rows.instant(row, 7));
    }
}
