package id.ravi.persistence;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import liquibase.Scope;
import liquibase.command.CommandScope;
import liquibase.command.core.UpdateCommandStep;
import liquibase.command.core.helpers.DbUrlConnectionArgumentsCommandStep;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.LiquibaseException;
import liquibase.resource.ClassLoaderResourceAccessor;

/**
 * Brings the schema up to date before anything else touches the database.
 *
 * <p>Runs at deployment under Liquibase's lock: nodes that start together take their turn, and the second finds nothing
 * to do. The tables of Liquibase itself are made before there is a lock: the node that loses that race tries again. A failure fails the deployment. Beans that use the database at start-up say {@code @DependsOn("Migration")}.
 */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class Migration {
    private static final Logger LOG = Logger.getLogger(Migration.class.getName());

    @Resource(lookup = "jdbc/ravi")
    DataSource database;

    @PostConstruct
    void update() {
        if (!ZoneId.systemDefault().getRules().isFixedOffset()) {
            LOG.warning(
                    "Start the server with -Duser.timezone=UTC: in its time zone an hour is missing when summer time"
                            + " begins, and what is written in that hour seems an hour younger");
        }
        var loader = Migration.class.getClassLoader();
        var scope = Map.<String, Object>of(
                Scope.Attr.classLoader.name(),
                loader,
                Scope.Attr.resourceAccessor.name(),
                new ClassLoaderResourceAccessor(loader),
                "liquibase.analytics.enabled",
                false);
        try {
            Scope.child(scope, this::runUpdateTwice);
        } catch (Exception e) {
            throw new IllegalStateException("The database schema could not be brought up to date", e);
        }
    }

    private void runUpdateTwice() throws Exception {
        try {
            runUpdate();
        } catch (LiquibaseException lostRace) {
            LOG.log(Level.INFO, "The update of the schema failed and is tried once more", lostRace);
            runUpdate();
        }
    }

    private void runUpdate() throws Exception {
        try (var connection = database.getConnection()) {
            requireMariaDb(connection.getMetaData());
            var target =
                    DatabaseFactory.getInstance().findCorrectDatabaseImplementation(new JdbcConnection(connection));
            new CommandScope(UpdateCommandStep.COMMAND_NAME)
                    .addArgumentValue(DbUrlConnectionArgumentsCommandStep.DATABASE_ARG, target)
                    .addArgumentValue(UpdateCommandStep.CHANGELOG_FILE_ARG, "liquibase/changelog.xml")
                    .execute();
        }
    }

    private static void requireMariaDb(DatabaseMetaData database) throws SQLException {
        int major = database.getDatabaseMajorVersion();
        boolean isNewEnough = major > 10 || (major == 10 && database.getDatabaseMinorVersion() >= 11);
        if (!database.getDatabaseProductVersion().contains("MariaDB") || !isNewEnough) {
            throw new SQLException(
                    "jdbc/ravi must be a MariaDB 10.11 or newer, but is " + database.getDatabaseProductVersion());
        }
    }
}
