package id.ravi.bench.target;

import id.ravi.bench.meter.ProcessMeter;
import id.ravi.launcher.Installation;
import id.ravi.launcher.ServerCommand;
import id.ravi.launcher.process.Progress;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * How long a server takes from the start of its process to its first answer, without that of the database.
 *
 * @param directory of the data, new for the first start
 */
public record StartTimes(Path directory, Progress progress) {

    /** The product: ready when it says so, with database, schema and keyset. */
    public Duration ofProduct() {
        return of(ServerCommand.ofBuild(), "/health/ready");
    }

    /** A WAR that holds a constant and nothing else, on the same server with the same scripts. */
    public Duration ofEmptyWar() {
        var build = ServerCommand.ofBuild();
        var empty = BareWar.empty(directory.resolveSibling("empty.war"));
        return of(new ServerCommand(empty, build.serverDirectory(), build.configDirectory()), "/constant");
    }

    private Duration of(ServerCommand command, String path) {
        var environment = Target.environment(directory, List.of());
        try (var installation = new Installation(environment, progress)) {
            Runtime.getRuntime().addShutdownHook(new Thread(installation::close, "stop"));
            installation.start(command);
            FirstAnswer.await(environment.localUrl() + path);
            var ready = Instant.now();
            return Duration.between(
                    ProcessMeter.noted(directory.resolve("server.pid")).started(), ready);
        }
    }
}
