package id.ravi.launcher.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CredentialsTest {
    private static final Credentials NEW = Credentials.create("http://127.0.0.1:8080", "owner");

    @TempDir
    Path directory;

    @Test
    void areReadAsTheyWereWritten() {
        Path file = directory.resolve("credentials.json");
        Credentials complete = NEW.withManagementKey("ravi_mgmt_1").withIdentity("some-uuid", "ravi_id_1");
        NEW.write(file);
        assertThat(Credentials.read(file)).isEqualTo(NEW);
        complete.write(file);
        assertThat(Credentials.read(file)).isEqualTo(complete);
    }

    @Test
    void haveNoMemberForAKeyThatIsNotKnown() throws IOException {
        Path file = directory.resolve("credentials.json");
        NEW.write(file);
        assertThat(Files.readString(file))
                .contains("\"base_url\"", "\"username\"", "\"password\"")
                .doesNotContain("key", "identity");
    }

    @Test
    void areReadableByTheirOwnerOnlyAlsoWhenTheyReplaceAWiderFile() throws IOException {
        assumeThat(directory.getFileSystem().supportedFileAttributeViews()).contains("posix");
        Path file = Files.createFile(
                directory.resolve("credentials.json"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-r--r--")));
        NEW.write(file);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void leaveNoDraftBehind() throws IOException {
        NEW.write(directory.resolve("credentials.json"));
        try (var files = Files.list(directory)) {
            assertThat(files).containsExactly(directory.resolve("credentials.json"));
        }
    }

    @Test
    void areNotQuotedWhenTheyAreDamaged() throws IOException {
        Path file = Files.writeString(directory.resolve("credentials.json"), "{\"password\": hunter2");
        assertThatThrownBy(() -> Credentials.read(file))
                .isInstanceOf(LaunchFailure.class)
                .message()
                .contains("credentials.json")
                .doesNotContain("hunter2");
    }

    @Test
    void printNothing() {
        assertThat(NEW.toString()).doesNotContain(NEW.password());
    }
}
