package id.ravi.launcher.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {
    @TempDir
    Path parent;

    @Test
    void belongsToOneLauncherAtATime() {
        Path path = parent.resolve("data");
        try (DataDirectory first = DataDirectory.open(path)) {
            assertThat(first.path("realm")).isEqualTo(path.resolve("realm"));
            assertThatThrownBy(() -> DataDirectory.open(path)).hasMessageContaining("Another launcher uses");
        }
        DataDirectory.open(path).close();
    }

    @Test
    void forgetsWhatARunHasLeft() throws IOException {
        try (DataDirectory data = DataDirectory.open(parent.resolve("data"))) {
            Files.createDirectories(data.run().resolve("left/over"));
            Files.createFile(data.path("realm"));
            data.clear();
            assertThat(data.run()).isEmptyDirectory();
        }
        assertThat(parent.resolve("data/run")).doesNotExist();
        assertThat(parent.resolve("data/realm")).exists();
    }
}
