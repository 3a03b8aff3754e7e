package id.ravi.launcher;

import id.ravi.launcher.data.DataDirectory;
import id.ravi.launcher.data.LaunchFailure;
import id.ravi.launcher.database.Database;
import id.ravi.launcher.process.ChildProcess;
import id.ravi.launcher.process.FreePort;
import id.ravi.launcher.process.Patience;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Payara Micro with the WAR, as a process of its own so that nothing of the build is on its class path. */
public final class Server implements AutoCloseable {
    private static final Duration START = Duration.ofMinutes(5);

    private final Environment environment;
    private final ServerLog log;
    private final ChildProcess process;

    Server(Environment environment, DataDirectory data) {
        this.environment = environment;
        this.log = new ServerLog(data.path("server.log"));
        this.process = new ChildProcess(data.path("server.pid"));
    }

    /** Fails if somebody listens where the server is to listen. */
    static void requireFreePort(Environment environment) {
        requireFree(environment.address(), environment.port(), "RAVI_HTTP_PORT");
        environment.smtpPort().ifPresent(port -> requireFree(environment.address(), port, "RAVI_SMTP_PORT"));
    }

    private static void requireFree(String address, int port, String name) {
        if (!FreePort.is(address, port)) {
            throw new LaunchFailure(
                    "Port " + port + " on " + address + " is in use: stop what listens there or set " + name + ".");
        }
    }

    /** Starts it and returns once it is ready to serve. */
    void start(ServerCommand command, DataDirectory data, Database database) {
        log.rotate();
        ProcessBuilder builder = new ProcessBuilder(command.line(environment, data))
                .redirectErrorStream(true)
                .redirectOutput(log.file().toFile());
        builder.environment().remove("RAVI_USERS");
        builder.environment().putAll(ServerCommand.variables(environment, data, database));
        process.start(builder);
        awaitReady();
    }

    private void awaitReady() {
        HttpClient client =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
        Patience patience = new Patience(START);
        while (!isReady(client)) {
            if (!process.isAlive() || patience.isOver()) {
                throw failure("The server does not start");
            }
            patience.rest();
        }
    }

    /**
     * A server that runs on without the application that it could not deploy answers 503 with these words, or an empty
     * 500.
     */
    private boolean isReady(HttpClient client) {
        boolean booted = log.hasBooted();
        try {
            var answer = client.send(
                    HttpRequest.newBuilder(URI.create(environment.localUrl() + "/health/ready"))
                            .timeout(Duration.ofSeconds(5))
                            .build(),
                    BodyHandlers.ofString());
            if (booted && (isEmptyFailure(answer) || answer.body().contains("No Application deployed"))) {
                throw failure("The server cannot deploy the application");
            }
            return answer.statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LaunchFailure("The launcher was stopped.", e);
        }
    }

    private static boolean isEmptyFailure(HttpResponse<String> answer) {
        return answer.statusCode() == 500 && answer.body().isEmpty();
    }

    private LaunchFailure failure(String sentence) {
        return new LaunchFailure(
                sentence + log.cause().map(cause -> ": " + cause).orElse("") + " (see " + log.file() + ").");
    }

    /** Waits until the process has ended. */
    public void await() throws InterruptedException {
        process.await();
    }

    @Override
    public void close() {
        process.close();
    }
}
