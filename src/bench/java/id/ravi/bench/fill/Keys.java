package id.ravi.bench.fill;

import id.ravi.apikeys.FilledKey;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/** Fills in keys of identities. */
final class Keys implements AutoCloseable {
    private final Rows rows;
    private final long account;

    Keys(Connection connection, long account) throws SQLException {
        this.account = account;
        this.rows = new Rows(
                connection,
                "api_key",
                List.of("uuid", "digest", "account_id", "identity_id", "last_four", "created", "version"));
    }

    void add(Persona persona) throws SQLException {
        var key = FilledKey.ofIdentity();
        persona.keys().add(key.text());
        rows.add(UUID.randomUUID().toString(), key.digest(), account, persona.id(), key.lastFour(), Times.at(0), 1);
    }

    @Override
    public void close() throws SQLException {
        rows.close();
    }
}
