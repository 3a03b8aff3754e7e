package id.ravi.launcher.database;

import id.ravi.launcher.data.LaunchFailure;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import org.mariadb.jdbc.Driver;

/** How to reach the database, with the connector's prepared statements switched on unless the URL decides otherwise. */
public record Database(String url, String user, String password) {
    private static final Map<String, String> OPTIONS = new TreeMap<>(Map.of(
            "useServerPrepStmts", "true",
            "cachePrepStmts", "true",
            "prepStmtCacheSize", "250",
            "sessionVariables", "innodb_lock_wait_timeout=5"));

    /** The database that the variables name, if they do; a wrong one is named without its value. */
    public static Optional<Database> external(Map<String, String> variables) {
        String url = variables.getOrDefault("RAVI_JDBC_URL", "");
        if (url.isEmpty()) {
            return Optional.empty();
        }
        if (!url.startsWith("jdbc:mariadb:")) {
            throw new LaunchFailure("RAVI_JDBC_URL must look like jdbc:mariadb://host:3306/ravi.");
        }
        if (url.toLowerCase(Locale.ROOT).contains("password")) {
            throw new LaunchFailure("RAVI_JDBC_URL must not hold a password: set RAVI_JDBC_PASSWORD.");
        }
        if (!variables.containsKey("RAVI_JDBC_USER") || !variables.containsKey("RAVI_JDBC_PASSWORD")) {
            throw new LaunchFailure("RAVI_JDBC_URL needs RAVI_JDBC_USER and RAVI_JDBC_PASSWORD beside it.");
        }
        return Optional.of(of(url, variables.get("RAVI_JDBC_USER"), variables.get("RAVI_JDBC_PASSWORD")));
    }

    /** Completes the URL with the options that it lacks. */
    static Database of(String url, String user, String password) {
        StringBuilder complete = new StringBuilder(url);
        OPTIONS.forEach((name, value) -> {
            if (!url.contains(name + "=")) {
                complete.append(complete.indexOf("?") < 0 ? '?' : '&')
                        .append(name)
                        .append('=')
                        .append(value);
            }
        });
        return new Database(complete.toString(), user, password);
    }

    /** Connects once, so that a wrong address or password is told before a server is started. */
    public void check() {
        try {
            connect().close();
        } catch (SQLException e) {
            throw new LaunchFailure(sentence(e), e);
        }
    }

    /** Whether somebody answers who knows this user. */
    boolean answers() {
        try {
            connect().close();
            return true;
        } catch (SQLException e) {
            return false;
        }
    }

    /** Asks the driver itself: {@code DriverManager} sees only drivers of the class loader it was first used from. */
    private Connection connect() throws SQLException {
        Properties login = new Properties();
        login.setProperty("user", user);
        login.setProperty("password", password);
        login.setProperty("connectTimeout", "5000");
        return new Driver().connect(url, login);
    }

    private String sentence(SQLException e) {
        return switch (e.getErrorCode()) {
            case 1044, 1045, 1698 ->
                "The database refused the user " + user
                        + ": check RAVI_JDBC_USER, RAVI_JDBC_PASSWORD and the user's rights.";
            case 1049 -> "The database of RAVI_JDBC_URL does not exist: create it, or correct the name.";
            default -> "The database of RAVI_JDBC_URL cannot be reached: start it, or correct the URL.";
        };
    }

    @Override
    public String toString() {
        return "Database[redacted]";
    }
}
