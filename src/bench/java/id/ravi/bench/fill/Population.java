package id.ravi.bench.fill;

import id.ravi.encryption.KeyEncryptionKey;
import id.ravi.launcher.database.Database;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Fills identities, keys and secrets into one account. */
public final class Population {
    private final Database database;
    private final KeyEncryptionKey key;
    private final long account;

    /** For the account that has this identity. */
    public Population(Database database, Path keyset, String identity) {
        this.database = database;
        this.key = KeyEncryptionKey.load(keyset);
        this.account = within(connection -> {
            try (var query = connection.prepareStatement("SELECT account_id FROM identity WHERE uuid = ?")) {
                query.setString(1, identity);
                try (var row = query.executeQuery()) {
                    row.next();
                    return row.getLong(1);
                }
            }
        });
    }

    /** Adds identities with so many secrets each, and no keys. */
    public List<Persona> add(int identities, int secretsEach) {
        return within(connection -> {
            var added = new Identities(connection, account, key).add(identities);
            try (var secrets = new Secrets(connection)) {
                for (var persona : added) {
                    secrets.add(persona, secretsEach);
                }
            }
            return added;
        });
    }

    /** Gives each of the identities so many keys more. */
    public void giveKeys(List<Persona> personas, int each) {
        within(connection -> {
            try (var rows = new Keys(connection, account)) {
                for (int i = 0; i < each * personas.size(); i++) {
                    rows.add(personas.get(i % personas.size()));
                }
            }
            return each;
        });
    }

    /** Gives an identity so many seeds, and answers the uuids of their entries. */
    public List<UUID> giveSeeds(Persona persona, int count) {
        return within(connection -> {
            try (var seeds = new Seeds(connection)) {
                return seeds.add(persona, count);
            }
        });
    }

    /** Gives an identity so many passwords, each for a site of its own. */
    public void givePasswords(Persona persona, int count) {
        within(connection -> {
            try (var passwords = new Passwords(connection)) {
                passwords.add(persona, count);
            }
            return count;
        });
    }

    /** So many secrets of an identity, filled in as far as they are missing. */
    public List<UUID> stock(Persona persona, int count) {
        return within(connection -> {
            var uuids = new ArrayList<>(uuids(connection, persona, count));
            try (var secrets = new Secrets(connection)) {
                uuids.addAll(secrets.unnumbered(persona, count - uuids.size()));
            }
            return uuids;
        });
    }

    private static List<UUID> uuids(Connection connection, Persona persona, int most) throws SQLException {
        try (var query = connection.prepareStatement("SELECT uuid FROM secret WHERE identity_id = ? LIMIT ?")) {
            query.setLong(1, persona.id());
            query.setInt(2, most);
            var uuids = new ArrayList<UUID>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    uuids.add(UUID.fromString(rows.getString(1)));
                }
            }
            return uuids;
        }
    }

    /** Removes all secrets of an identity. */
    public void clear(Persona persona) {
        within(connection -> {
            try (var delete = connection.prepareStatement("DELETE FROM secret WHERE identity_id = ?")) {
                delete.setLong(1, persona.id());
                int count = delete.executeUpdate();
                connection.commit();
                return count;
            }
        });
    }

    /** Works with a connection that commits nothing by itself. */
    <T> T within(Work<T> work) {
        try (var connection = connect()) {
            connection.setAutoCommit(false);
            return work.with(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("The database could not be filled", e);
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(database.url() + "&useBulkStmts=true", database.user(), database.password());
    }

    /** What is to be done in the database. */
    interface Work<T> {
        T with(Connection connection) throws SQLException;
    }
}
