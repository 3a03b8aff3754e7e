package id.ravi.bench.target;

import id.ravi.bench.meter.Meters;
import id.ravi.bench.meter.ProcessMeter;
import id.ravi.launcher.Environment;
import id.ravi.launcher.Installation;
import id.ravi.launcher.Running;
import id.ravi.launcher.ServerCommand;
import id.ravi.launcher.data.Credentials;
import id.ravi.launcher.database.Database;
import id.ravi.launcher.process.Progress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A running server with the product at {@code /} and the bare WAR at {@code /bare}.
 *
 * <p>All limits are in force. Only one is higher than usual: all requests come from one address, so those that are
 * refused for their key would soon be refused for their number instead.
 */
public final class Target implements AutoCloseable {
    private static final String MORE_REFUSALS = "-Dravi.rate-limit.per-address=60000000";

    private final Path directory;
    private final Environment environment;
    private final Installation installation;
    private final Running running;

    private Target(Path directory, Environment environment, Installation installation, Running running) {
        this.directory = directory;
        this.environment = environment;
        this.installation = installation;
        this.running = running;
    }

    /** Starts it on a data directory; when it cannot, nothing stays behind. */
    public static Target start(Path directory, Progress progress) {
        var environment = environment(directory, List.of(MORE_REFUSALS));
        var installation = new Installation(environment, progress);
        Runtime.getRuntime().addShutdownHook(new Thread(installation::close, "stop"));
        try {
            var build = ServerCommand.ofBuild();
            var bare = BareWar.constant(directory.resolveSibling("bare.war"));
            var scripts = BootScripts.deploying(build.configDirectory(), bare, directory.resolveSibling("scripts"));
            var command = new ServerCommand(build.war(), build.serverDirectory(), scripts);
            var running = installation.start(command);
            // With another application beside it, the server is ready before the product is deployed.
            FirstAnswer.await(running.credentials().baseUrl() + "/api/schema/");
            return new Target(directory, environment, installation, running.withKeys());
        } catch (RuntimeException e) {
            installation.close();
            throw e;
        }
    }

    /** As the launcher has it without any variable, but for the port and the directory. */
    static Environment environment(Path directory, List<String> moreOptions) {
        var usual = Environment.of(
                Map.of("RAVI_DATA_DIR", directory.toString(), "RAVI_HTTP_PORT", "0", "RAVI_SMTP_PORT", "0"), directory);
        var options = new ArrayList<>(usual.javaOptions());
        options.addAll(moreOptions);
        return new Environment(
                usual.dataDirectory(),
                usual.address(),
                usual.port(),
                usual.smtpPort(),
                usual.publicUrl(),
                usual.database(),
                usual.users(),
                List.copyOf(options));
    }

    /** What the server's virtual machine was told. */
    public List<String> javaOptions() {
        return environment.javaOptions();
    }

    public Credentials credentials() {
        return running.credentials();
    }

    /** Where mail is received. */
    public int smtpPort() {
        return running.smtpPort().orElseThrow();
    }

    public Database database() {
        return running.database();
    }

    /** A file or directory that the launcher keeps, such as {@code keyset.json}. */
    public Path data(String name) {
        return directory.resolve(name);
    }

    public ProcessMeter server() {
        return ProcessMeter.noted(data("server.pid"));
    }

    public Meters meters() {
        return new Meters(server(), ProcessMeter.noted(data("database.pid")), database());
    }

    @Override
    public void close() {
        installation.close();
    }
}
