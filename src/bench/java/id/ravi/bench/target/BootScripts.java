package id.ravi.bench.target;

import static java.nio.file.StandardOpenOption.APPEND;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A copy of the scripts that ship, one of which deploys another application before the product. */
final class BootScripts {
    private BootScripts() {}

    static Path deploying(Path shipped, Path war, Path copy) {
        try {
            Files.createDirectories(copy);
            try (var scripts = Files.list(shipped)) {
                for (var script : scripts.toList()) {
                    Files.copy(script, copy.resolve(script.getFileName()), StandardCopyOption.REPLACE_EXISTING);
                }
            }
            Files.writeString(
                    copy.resolve("post-boot.asadmin"),
                    "\ndeploy --name bare --contextroot /bare \"" + war + "\"\n",
                    APPEND);
            return copy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
