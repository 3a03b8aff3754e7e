package id.ravi.pages;

import static org.assertj.core.api.Assertions.assertThat;

import id.ravi.encryption.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The libraries that pages run are, byte by byte, those that their authors have published. */
class VendoredFilesTest {
    private static final Path LIBSODIUM = Path.of("webapp", "vendor", "libsodium");
    private static final String SODIUM = "4c94708f7e78eac7a32b29e2ce0ff96f4bd599d78c129f27bf8a061e20776c8c";
    private static final String WRAPPERS = "40de1ef7cb8f2caae02c2a8f04809151904fa28cb9364cadedc57af89a6c9284";

    @Test
    void libsodiumIsAsPublished() throws IOException {
        assertThat(sha256(text("libsodium-sumo.mjs"))).isEqualTo(SODIUM);
    }

    @Test
    void itsWrappersDifferInTheNameThatTheyImportAlone() throws IOException {
        var ours = text("libsodium-wrappers.mjs");
        assertThat(ours).containsOnlyOnce("from\"./libsodium-sumo.mjs\"");
        assertThat(sha256(ours.replace("from\"./libsodium-sumo.mjs\"", "from\"libsodium-sumo\"")))
                .isEqualTo(WRAPPERS);
    }

    @Test
    void nothingElseLiesThereAndItsOriginIsTold() throws IOException {
        try (var files = Files.walk(Path.of("webapp", "vendor"))) {
            assertThat(files.filter(Files::isRegularFile)
                            .map(file -> file.getFileName().toString())
                            .collect(Collectors.toSet()))
                    .containsExactlyInAnyOrder("LICENSE", "README.md", "libsodium-sumo.mjs", "libsodium-wrappers.mjs");
        }
        assertThat(text("README.md")).contains("0.8.4", "ISC", SODIUM, WRAPPERS);
    }

    private static String text(String file) throws IOException {
        return Files.readString(LIBSODIUM.resolve(file));
    }

    private static String sha256(String text) {
        return HexFormat.of().formatHex(Sha256.of(text));
    }
}
