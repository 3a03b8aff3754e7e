package id.ravi.codes;

import id.ravi.encryption.Binding;
import id.ravi.encryption.StoredKey;
import id.ravi.launcher.database.Database;
import id.ravi.testing.Tenant.Persona;
import id.ravi.testing.TestServer;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.UUID;

/** Keeps codes as another node would: sealed, in the database, and without a word to the server that is asked. */
public final class Arrivals {
    private static final String INSERT =
            "INSERT INTO code (uuid, identity_id, channel, kind, confidence, content, received,"
                    + " created, expires, version) SELECT ?, id, 'email', ?, 0.9, ?, UTC_TIMESTAMP(6), UTC_TIMESTAMP(6),"
                    + " UTC_TIMESTAMP(6) + INTERVAL ? SECOND, 1 FROM identity WHERE uuid = ?";

    private final Database database;
    private final UUID identity;
    private final StoredKey key;

    private Arrivals(Database database, UUID identity, Path keyset) {
        this.database = database;
        this.identity = identity;
        this.key = StoredKey.of(identity, wrapped(), keyset);
    }

    /** For an identity of the shared server. */
    public static Arrivals of(Persona persona) {
        var server = TestServer.shared();
        return at(server.running().database(), UUID.fromString(persona.uuid()), server.directory());
    }

    /** For an identity of a server whose keyset lies in that directory. */
    public static Arrivals at(Database database, UUID identity, Path directory) {
        return new Arrivals(database, identity, directory.resolve("keyset.json"));
    }

    /** A code from that address; answers its uuid. */
    public String code(String from, String code) {
        return keep("otp", from, code, 600);
    }

    /** One that nobody can open: it was sealed for another row. */
    public void damaged() {
        var sealed = key.seal(new Binding("code", "content", new UUID(0, 0), identity), "{}");
        keep(UUID.randomUUID(), "otp", sealed, 600);
    }

    public String keep(String kind, String from, String code, int seconds) {
        var uuid = UUID.randomUUID();
        var domain = CodeContent.registrable(CodeContent.host(from));
        var content = new CodeContent(code, "Six digits.", from, domain).json();
        return keep(uuid, kind, key.seal(new Binding("code", "content", uuid, identity), content), seconds);
    }

    private String keep(UUID uuid, String kind, byte[] sealed, int seconds) {
        try (var connection = DriverManager.getConnection(database.url(), database.user(), database.password());
                var insert = connection.prepareStatement(INSERT)) {
            insert.setString(1, uuid.toString());
            insert.setString(2, kind);
            insert.setBytes(3, sealed);
            insert.setInt(4, seconds);
            insert.setString(5, identity.toString());
            insert.executeUpdate();
            return uuid.toString();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] wrapped() {
        try (var connection = DriverManager.getConnection(database.url(), database.user(), database.password());
                var query = connection.prepareStatement("SELECT wrapped FROM data_key WHERE identity_uuid = ?")) {
            query.setString(1, identity.toString());
            try (var rows = query.executeQuery()) {
                rows.next();
                return rows.getBytes(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
