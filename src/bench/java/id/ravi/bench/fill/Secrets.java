package id.ravi.bench.fill;

import id.ravi.encryption.Binding;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** Fills in secrets, sealed. */
final class Secrets implements AutoCloseable {
    private final Rows rows;

    Secrets(Connection connection) throws SQLException {
        this.rows = new Rows(
                connection,
                "secret",
                List.of("uuid", "identity_id", "name", "value", "notes", "created", "updated", "version"));
    }

    /** The next numbers of an identity. */
    void add(Persona persona, int count) throws SQLException {
        for (int i = 0; i < count; i++) {
            int number = persona.secrets().size();
            persona.secrets().add(add(persona, Persona.nameOf(number), persona.valueOf(number), number));
        }
    }

    /** Secrets that nobody will ask for by number. */
    List<UUID> unnumbered(Persona persona, int count) throws SQLException {
        var added = new ArrayList<UUID>();
        for (int i = 0; i < count; i++) {
            var name = "OTHER_" + UUID.randomUUID().toString().replace('-', '_').toUpperCase(Locale.ROOT);
            added.add(add(persona, name, "to be deleted", i));
        }
        return added;
    }

    private UUID add(Persona persona, String name, String value, int number) throws SQLException {
        var uuid = UUID.randomUUID();
        var sealedValue = persona.vault().seal(new Binding("secret", "value", uuid, persona.uuid()), value);
        var sealedNotes = persona.vault().seal(new Binding("secret", "notes", uuid, persona.uuid()), "");
        var time = Times.at(number);
        rows.add(uuid.toString(), persona.id(), name, sealedValue, sealedNotes, time, time, 1);
        return uuid;
    }

    @Override
    public void close() throws SQLException {
        rows.close();
    }
}
