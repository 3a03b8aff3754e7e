package id.ravi.bench.fill;

import id.ravi.encryption.Binding;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/** Fills in passwords, sealed, each for a site of its own. */
final class Passwords implements AutoCloseable {
    private final Rows rows;

    Passwords(Connection connection) throws SQLException {
        this.rows = new Rows(
                connection,
                "password_entry",
                List.of(
                        "uuid",
                        "identity_id",
                        "domain",
                        "username",
                        "password",
                        "notes",
                        "created",
                        "updated",
                        "version"));
    }

    void add(Persona persona, int count) throws SQLException {
        for (int number = 0; number < count; number++) {
            var uuid = UUID.randomUUID();
            var time = Times.at(number);
            rows.add(
                    uuid.toString(),
                    persona.id(),
                    Persona.siteOf(number),
                    sealed(persona, uuid, "username", "agent-" + number),
                    sealed(persona, uuid, "password", persona.passwordOf(number)),
                    sealed(persona, uuid, "notes", ""),
                    time,
                    time,
                    1);
        }
    }

    private static byte[] sealed(Persona persona, UUID row, String column, String text) {
        return persona.vault().seal(new Binding("password_entry", column, row, persona.uuid()), text);
    }

    @Override
    public void close() throws SQLException {
        rows.close();
    }
}
