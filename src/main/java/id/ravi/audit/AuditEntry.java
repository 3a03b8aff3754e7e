package id.ravi.audit;

import id.ravi.access.Caller;
import id.ravi.access.Scheme;
import id.ravi.persistence.InstantColumn;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** One line of the audit log; written once, never changed. */
@Entity
@Table(name = "audit_entry")
public class AuditEntry {
    static final String INSERT = "INSERT INTO audit_entry"
            + " (at, account_id, identity_id, scheme, key_uuid, address, action, subjects, outcome)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private Instant at;

    @Column(name = "account_id")
    private long account;

    @Column(name = "identity_id")
    private Long identity;

    @Enumerated(EnumType.STRING)
    private Scheme scheme;

    @Column(name = "key_uuid")
    private UUID key;

    private String address;

    @Enumerated(EnumType.STRING)
    private Action action;

    private String subjects;

    @Enumerated(EnumType.STRING)
    private Outcome outcome;

    /** For the persistence provider. */
    protected AuditEntry() {}

    AuditEntry(Instant at, Caller caller, Action action, List<UUID> subjects, Outcome outcome) {
        this.at = at;
        this.account = caller.account();
        this.identity = caller.identity().orElse(null);
        this.scheme = caller.scheme();
        this.key = caller.key().orElse(null);
        this.address = caller.address();
        this.action = action;
        this.subjects = subjects.stream().map(UUID::toString).collect(Collectors.joining(" "));
        this.outcome = outcome;
    }

    /** Sets the parameters of {@link #INSERT}. */
    void fill(PreparedStatement statement) throws SQLException {
        statement.setString(1, InstantColumn.text(at));
        statement.setLong(2, account);
        statement.setObject(3, identity, Types.BIGINT);
        statement.setString(4, scheme.name());
        statement.setString(5, key == null ? null : key.toString());
        statement.setString(6, address);
        statement.setString(7, action.name());
        statement.setString(8, subjects);
        statement.setString(9, outcome.name());
    }
}
