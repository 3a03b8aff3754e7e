package id.ravi.launcher;

import id.ravi.launcher.data.DataDirectory;
import id.ravi.launcher.database.Database;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How the server is started: {@code java -jar payara-micro.jar} with the scripts that an operator would use.
 *
 * @param war what is deployed
 * @param serverDirectory holds {@code payara-micro.jar} and {@code mariadb-java-client.jar}
 * @param configDirectory holds {@code pre-boot.asadmin}, {@code post-boot.asadmin} and {@code logging.properties}
 */
public record ServerCommand(Path war, Path serverDirectory, Path configDirectory) {

    private static final long CACHE_BYTES = 32L << 20;

    /** The files that the build names in the system properties {@code ravi.war}, {@code ravi.server.directory} … */
    public static ServerCommand ofBuild() {
        return new ServerCommand(
                Path.of(System.getProperty("ravi.war")),
                Path.of(System.getProperty("ravi.server.directory")),
                Path.of(System.getProperty("ravi.config.directory")));
    }

    /** The command line, on which anybody on the machine can look: it holds paths, but no secret. */
    List<String> line(Environment environment, DataDirectory data) {
        List<String> line = new ArrayList<>();
        line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        properties(environment, data).forEach((name, value) -> line.add("-D" + name + "=" + value));
        // Last, so that whoever gives an option knows better.
        line.addAll(environment.javaOptions());
        line.addAll(List.of("-jar", serverDirectory.resolve("payara-micro.jar").toString()));
        line.addAll(List.of("--port", String.valueOf(environment.port())));
        line.addAll(List.of("--nohazelcast", "--disablephonehome"));
        line.addAll(List.of("--logproperties", config("logging.properties")));
        line.addAll(List.of("--prebootcommandfile", config("pre-boot.asadmin")));
        line.addAll(List.of("--postbootcommandfile", config("post-boot.asadmin")));
        line.addAll(List.of(
                "--addlibs", serverDirectory.resolve("mariadb-java-client.jar").toString()));
        line.addAll(List.of("--deploy", war.toString(), "--contextroot", "/"));
        return line;
    }

    /**
     * Nobody but this server knows the login of the embedded database, so it is the only one on it; about another database
     * nothing is known. The realm hashes passwords in the platform's encoding and ours are UTF-8; the driver keeps time in its zone.
     */
    private static Map<String, String> properties(Environment environment, DataDirectory data) {
        return Map.ofEntries(
                Map.entry("file.encoding", "UTF-8"),
                Map.entry("user.timezone", "UTC"),
                Map.entry("java.io.tmpdir", data.run().toString()),
                Map.entry("ravi.public-url", environment.publicUrl()),
                Map.entry(
                        "ravi.cache.bytes",
                        String.valueOf(environment.database().isEmpty() ? CACHE_BYTES : 0)),
                Map.entry("ravi.encryption.keyset", data.path("keyset.json").toString()),
                Map.entry("ravi.sso.keyset", data.path("sso-keyset.json").toString()),
                Map.entry("ravi.jwt.signing-key", data.path("jwt-private.pem").toString()),
                Map.entry(
                        "mp.jwt.verify.publickey.location",
                        data.path("jwt-public.pem").toUri().toString()),
                Map.entry(
                        "ravi.mail.smtp.port",
                        String.valueOf(environment.smtpPort().orElse(0))),
                Map.entry("ravi.mail.smtp.address", environment.address()));
    }

    /** What the scripts read besides: the login of the database must not stand on the command line. */
    static Map<String, String> variables(Environment environment, DataDirectory data, Database database) {
        return Map.of(
                "RAVI_HTTP_ADDRESS", environment.address(),
                "RAVI_REALM_FILE", data.path("realm").toString(),
                "RAVI_JDBC_URL", database.url(),
                "RAVI_JDBC_USER", database.user(),
                "RAVI_JDBC_PASSWORD", database.password());
    }

    private String config(String name) {
        return configDirectory.resolve(name).toString();
    }
}
