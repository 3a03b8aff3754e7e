package id.ravi.bench.fill;

import id.ravi.encryption.Binding;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Fills in seeds of time-based codes, sealed. */
final class Seeds implements AutoCloseable {
    private static final String SEED = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    private final Rows rows;

    Seeds(Connection connection) throws SQLException {
        this.rows = new Rows(
                connection,
                "totp_entry",
                List.of(
                        "uuid",
                        "identity_id",
                        "kind",
                        "issuer",
                        "account_name",
                        "hash",
                        "digits",
                        "period",
                        "counter",
                        "seed",
                        "end_to_end",
                        "created",
                        "updated",
                        "version"));
    }

    /** Answers the uuids of the entries. */
    List<UUID> add(Persona persona, int count) throws SQLException {
        var uuids = new ArrayList<UUID>();
        for (int number = 0; number < count; number++) {
            var uuid = UUID.randomUUID();
            var time = Times.at(number);
            rows.add(
                    uuid.toString(),
                    persona.id(),
                    "TOTP",
                    "Site " + number,
                    sealed(persona, uuid, "account_name", "agent-" + number),
                    "SHA1",
                    6,
                    30,
                    0,
                    sealed(persona, uuid, "seed", SEED),
                    false,
                    time,
                    time,
                    1);
            uuids.add(uuid);
        }
        return uuids;
    }

    private static byte[] sealed(Persona persona, UUID row, String column, String text) {
        return persona.vault().seal(new Binding("totp_entry", column, row, persona.uuid()), text);
    }

    @Override
    public void close() throws SQLException {
        rows.close();
    }
}
