package id.ravi.testing;

import id.ravi.launcher.Environment;
import id.ravi.launcher.Installation;
import id.ravi.launcher.ServerCommand;
import id.ravi.launcher.data.LaunchFailure;
import id.ravi.launcher.process.Patience;
import id.ravi.launcher.process.Progress;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** A server that runs without ever being ready, so that its launcher waits in vain until it is closed. */
public final class UnreadyServer implements AutoCloseable {
    private final Installation installation;
    private final CompletableFuture<Void> launch;
    private final String url;

    private UnreadyServer(Path directory, Map<String, String> more) {
        var environment = Environment.of(TestServer.variables(directory, more), directory);
        this.url = environment.localUrl();
        this.installation = new Installation(environment, new Progress(System.out));
        this.launch = CompletableFuture.runAsync(this::launch);
    }

    /** Starts it and returns once it answers. */
    public static UnreadyServer start(Path directory, Map<String, String> more) {
        var server = new UnreadyServer(directory, more);
        var patience = new Patience(Duration.ofMinutes(2));
        while (!server.isAnswering()) {
            if (server.launch.isDone() || patience.isOver()) {
                server.close();
                throw new IllegalStateException("The server became ready, or does not answer");
            }
            patience.rest();
        }
        return server;
    }

    private void launch() {
        try {
            installation.start(ServerCommand.ofBuild());
        } catch (LaunchFailure closed) {
            // Expected: whoever waits for the server to be ready is told that it was stopped.
        }
    }

    private boolean isAnswering() {
        try {
            return Client.at(url).get("/health/live").status() == 200
                    && Client.at(url).get("/health/ready").body().contains("encryption");
        } catch (UncheckedIOException notYet) {
            return false;
        }
    }

    public String url() {
        return url;
    }

    @Override
    public void close() {
        installation.close();
        launch.join();
    }
}
