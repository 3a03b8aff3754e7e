package id.ravi.audit;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.util.Collection;
import javax.sql.DataSource;

/**
 * Writes many entries in one statement. By JDBC: the persistence provider would ask the database for the id of each, one
 * after the other.
 */
@Stateless
@PermitAll
public class AuditBatch {
    @Resource(lookup = "jdbc/ravi")
    DataSource database;

    /** All or nothing, in a transaction of its own. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void write(Collection<AuditEntry> entries) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(AuditEntry.INSERT)) {
            for (var entry : entries) {
                entry.fill(statement);
                statement.addBatch();
            }
            statement.executeBatch();
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }
}
