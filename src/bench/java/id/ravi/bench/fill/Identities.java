package id.ravi.bench.fill;

import id.ravi.encryption.IdentityVault;
import id.ravi.encryption.KeyEncryptionKey;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Fills in identities, each with its data key and its address. */
final class Identities {
    private final Connection connection;
    private final long account;
    private final KeyEncryptionKey key;

    Identities(Connection connection, long account, KeyEncryptionKey key) {
        this.connection = connection;
        this.account = account;
        this.key = key;
    }

    List<Persona> add(int count) throws SQLException {
        long id = firstFreeId();
        var added = new ArrayList<Persona>();
        for (int i = 0; i < count; i++) {
            var uuid = UUID.randomUUID();
            added.add(new Persona(id + i, uuid, IdentityVault.create(uuid, key)));
        }
        write(added);
        return added;
    }

    /** Nobody else makes identities meanwhile. */
    private long firstFreeId() throws SQLException {
        try (var query = connection.createStatement();
                var row = query.executeQuery("SELECT MAX(id) + 1 FROM identity")) {
            row.next();
            return row.getLong(1);
        }
    }

    private void write(List<Persona> personas) throws SQLException {
        try (var identities = new Rows(
                        connection,
                        "identity",
                        List.of("id", "uuid", "account_id", "name", "created", "updated", "version"));
                var keys = new Rows(connection, "data_key", List.of("identity_uuid", "wrapped", "version"));
                var addresses = new Rows(
                        connection, "email_address", List.of("identity_id", "address", "created", "version"))) {
            var now = Times.at(0);
            for (var persona : personas) {
                identities.add(persona.id(), persona.uuid().toString(), account, "agent", now, now, 1);
            }
            identities.flush();
            for (var persona : personas) {
                keys.add(persona.uuid().toString(), persona.vault().wrapped(), 1);
                addresses.add(persona.id(), "bench-" + persona.id() + "@ravi.localhost", now, 1);
            }
        }
    }
}
