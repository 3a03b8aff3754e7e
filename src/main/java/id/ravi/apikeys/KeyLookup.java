package id.ravi.apikeys;

import id.ravi.persistence.InstantColumn;
import id.ravi.problem.DatabaseFailure;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.EJBException;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Tells whom keys mean; revoked, expired and unknown keys, and those of deleted identities, mean nobody.
 *
 * <p>By JDBC, many keys in one statement, because every key that is in use is looked up every second.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class KeyLookup {
    private static final int MOST_AT_ONCE = 512;

    private static final String USABLE =
            "SELECT k.digest, k.id, k.uuid, k.account_id, k.identity_id, i.frozen IS NOT NULL,"
                    + " k.last_used IS NULL OR k.last_used < ?"
                    + " FROM api_key k LEFT JOIN identity i ON i.id = k.identity_id"
                    + " WHERE k.revoked IS NULL AND (k.expires IS NULL OR k.expires > ?) AND i.deleted IS NULL"
                    + " AND k.digest IN ";

    @Resource(lookup = "jdbc/ravi")
    DataSource database;

    @EJB
    KeyUses uses;

    @Inject
    Clock clock;

    /** Whom the key means. One statement, and another one a minute. */
    public Optional<KeyHolder> holder(KeyText key) {
        return holders(List.of(key.digest())).values().stream().findFirst();
    }

    /** Whom keys mean, by their digests; who is missing means nobody. Their use is noted, once a minute. */
    public Map<ByteBuffer, KeyHolder> holders(List<byte[]> digests) {
        var now = clock.instant();
        var holders = new HashMap<ByteBuffer, KeyHolder>();
        var due = new ArrayList<Long>();
        try (var connection = database.getConnection()) {
            for (int from = 0; from < digests.size(); from += MOST_AT_ONCE) {
                var some = digests.subList(from, Math.min(digests.size(), from + MOST_AT_ONCE));
                read(connection, some, now, holders, due);
            }
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
        if (!due.isEmpty()) {
            note(due, now);
        }
        return holders;
    }

    private static void read(
            Connection connection,
            List<byte[]> digests,
            Instant now,
            Map<ByteBuffer, KeyHolder> holders,
            List<Long> due)
            throws SQLException {
        int places = places(digests.size());
        try (var statement = connection.prepareStatement(USABLE + "(" + marks(places) + ")")) {
            statement.setString(1, InstantColumn.text(ApiKey.before(now)));
            statement.setString(2, InstantColumn.text(now));
            for (int place = 0; place < places; place++) {
                statement.setBytes(3 + place, digests.get(Math.min(place, digests.size() - 1)));
            }
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    holders.put(ByteBuffer.wrap(rows.getBytes(1)), holder(rows));
                    if (rows.getBoolean(7)) {
                        due.add(rows.getLong(2));
                    }
                }
            }
        }
    }

    private static KeyHolder holder(ResultSet row) throws SQLException {
        long identity = row.getLong(5);
        var fence = row.wasNull() ? Optional.<Long>empty() : Optional.of(identity);
        return new KeyHolder(row.getLong(4), fence, UUID.fromString(row.getString(3)), row.getBoolean(6));
    }

    /** The next power of two: few statements, so that all of them stay prepared. What is too much repeats the last one. */
    static int places(int digests) {
        return digests == 1 ? 1 : Integer.highestOneBit(digests - 1) << 1;
    }

    static String marks(int places) {
        return String.join(",", Collections.nCopies(places, "?"));
    }

    /** A key is not refused because two nodes noted its use at once: the other one's note will do. */
    private void note(List<Long> due, Instant now) {
        try {
            uses.note(due, now);
        } catch (EJBException e) {
            if (!DatabaseFailure.isConflict(e)) {
                throw e;
            }
        }
    }
}
