package id.ravi.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerLogTest {
    private static final String PREFIX = "[2026-01-01T00:00:00.000+0000] [] ";
    private static final String SEVERE =
            PREFIX + "[SEVERE] [] [javax.enterprise.system.core] [tid: _ThreadID=1] [levelValue: 1000] ";

    @TempDir
    Path directory;

    private Path file;
    private ServerLog log;

    @BeforeEach
    void open() {
        file = directory.resolve("server.log");
        log = new ServerLog(file);
    }

    @Test
    void knowsWhenTheBootIsOver() throws IOException {
        assertThat(log.hasBooted()).isFalse();
        Files.writeString(file, PREFIX + "[INFO] [] [PayaraMicro] Payara Micro 6 (build 42) ready in 5,245 (ms)\n");
        assertThat(log.hasBooted()).isTrue();
    }

    @Test
    void prefersTheInnermostCause() throws IOException {
        Files.writeString(
                file,
                SEVERE + "Exception while loading the app\n"
                        + "Caused by: jakarta.ejb.CreateException: Initialization failed\n"
                        + "Caused by: java.lang.IllegalStateException: The keyset does not fit the database\n"
                        + SEVERE + "Exception while loading the app\n");
        assertThat(log.cause()).hasValue("The keyset does not fit the database");
    }

    @Test
    void fallsBackToTheLastSevereMessage() throws IOException {
        Files.writeString(file, SEVERE + "First\n" + SEVERE + "Failed to start, exiting\n");
        assertThat(log.cause()).hasValue("Failed to start, exiting");
    }

    @Test
    void keepsTheLogOfTheRunBefore() throws IOException {
        Files.writeString(file, "before");
        log.rotate();
        assertThat(file).doesNotExist();
        assertThat(directory.resolve("server.log.1")).hasContent("before");
    }
}
