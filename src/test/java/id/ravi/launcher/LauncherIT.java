package id.ravi.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import id.ravi.launcher.data.Credentials;
import id.ravi.launcher.process.FreePort;
import id.ravi.testing.LaunchedProcess;
import id.ravi.testing.TestServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("faults")
class LauncherIT {
    @TempDir
    Path temporary;

    @Test
    void leavesNoProcessAndNoTemporaryFileWhenItIsStopped() throws IOException {
        var data = TestServer.base("launcher");
        TestServer.delete(data);
        var variables = Map.of(
                "RAVI_DATA_DIR",
                data.toString(),
                "RAVI_HTTP_PORT",
                "0",
                "RAVI_SMTP_PORT",
                "0",
                "RAVI_USERS",
                "eve:secret-of-eve");
        try (var launcher = new LaunchedProcess(variables, List.of("-Djava.io.tmpdir=" + temporary))) {
            var said = launcher.saidUntil("Credentials: ");
            var credentials = Credentials.read(data.resolve("credentials.json"));
            assertThat(said).contains("Ravi server is ready: " + credentials.baseUrl() + "/");
            assertThat(said).last().isEqualTo("Credentials: " + data.resolve("credentials.json"));
            assertThat(String.join("\n", said))
                    .doesNotContain(credentials.password(), credentials.managementKey(), credentials.identityKey())
                    .doesNotContain("secret-of-eve");
            var processes = launcher.handle().descendants().toList();
            assertThat(processes).hasSize(2).allMatch(ProcessHandle::isAlive);
            assertThat(processes).allSatisfy(process -> assertThat(
                            process.info().arguments().map(List::of).orElseThrow())
                    .noneMatch(argument ->
                            argument.contains(credentials.password()) || argument.contains("secret-of-eve")));

            launcher.handle().destroy();

            assertThat(launcher.ended().errors()).isEmpty();
            assertThat(processes).noneMatch(ProcessHandle::isAlive);
        }
        assertThat(data.resolve("run")).doesNotExist();
        assertThat(data.resolve("server.pid")).doesNotExist();
        assertThat(data.resolve("database.pid")).doesNotExist();
        assertThat(temporary).isEmptyDirectory();
    }

    @Test
    void saysThatThePortIsInUse() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var port = String.valueOf(taken.getLocalPort());
            assertRefuses(
                    Map.of("RAVI_HTTP_PORT", port),
                    "Port " + port + " on 127.0.0.1 is in use: stop what listens there or set RAVI_HTTP_PORT.");
        }
    }

    @Test
    void saysThatThePortForMailIsInUse() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var port = String.valueOf(taken.getLocalPort());
            assertRefuses(
                    Map.of("RAVI_SMTP_PORT", port),
                    "Port " + port + " on 127.0.0.1 is in use: stop what listens there or set RAVI_SMTP_PORT.");
        }
    }

    @Test
    void saysThatTheDatabaseCannotBeReached() {
        assertRefuses(
                Map.of(
                        "RAVI_JDBC_URL", "jdbc:mariadb://127.0.0.1:" + FreePort.any() + "/ravi",
                        "RAVI_JDBC_USER", "ravi",
                        "RAVI_JDBC_PASSWORD", "canary"),
                "The database of RAVI_JDBC_URL cannot be reached: start it, or correct the URL.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            RAVI_USERS     | canary          | RAVI_USERS must look like name:password,name:password; a name has letters, digits, dots, dashes and underscores, a password no comma.
            RAVI_USERS     | eve:canary,     | RAVI_USERS must look like name:password,name:password; a name has letters, digits, dots, dashes and underscores, a password no comma.
            RAVI_USERS     | owner:canary    | RAVI_USERS must not name a user twice, nor owner.
            RAVI_HTTP_PORT | canary          | RAVI_HTTP_PORT must be a number from 1 to 65535, or 0 for any free port.
            RAVI_SMTP_PORT | canary          | RAVI_SMTP_PORT must be a number from 1 to 65535, or 0 for any free port, or off to receive no mail.
            RAVI_PUBLIC_URL| canary          | RAVI_PUBLIC_URL must look like https://ravi.example.org, without a path.
            RAVI_JDBC_URL  | jdbc:mysql:     | RAVI_JDBC_URL must look like jdbc:mariadb://host:3306/ravi.
            """)
    void saysWhichVariableIsWrongWithoutItsValue(String name, String value, String sentence) {
        assertRefuses(Map.of(name, value), sentence);
    }

    /** One sentence, exit code 1, and no data directory half made. */
    private void assertRefuses(Map<String, String> variables, String sentence) {
        var complete = new HashMap<>(Map.of("RAVI_HTTP_PORT", "0", "RAVI_SMTP_PORT", "0"));
        complete.put("RAVI_DATA_DIR", temporary.resolve("data").toString());
        complete.putAll(variables);
        try (var launcher = new LaunchedProcess(complete, List.of())) {
            var ended = launcher.ended();
            assertThat(ended.errors()).isEqualTo(sentence + "\n").doesNotContain("canary");
            assertThat(ended.output()).isEmpty();
            assertThat(ended.status()).isEqualTo(1);
        }
        assertThat(Files.exists(temporary.resolve("data/credentials.json"))).isFalse();
    }
}
