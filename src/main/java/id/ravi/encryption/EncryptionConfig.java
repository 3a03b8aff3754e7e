package id.ravi.encryption;

import jakarta.enterprise.context.Dependent;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperties;

/** Where the key encryption key is. */
@Dependent
@ConfigProperties(prefix = "ravi.encryption")
public class EncryptionConfig {
    static final String KEYSET = "ravi.encryption.keyset";

    /** Path of the Tink JSON keyset with the key encryption key; required, and the same file on every node. */
    Optional<String> keyset = Optional.empty();

    /** Optional in the type only, so that its absence is told in a sentence of ours. */
    Path keyset() {
        return Path.of(keyset.orElseThrow(() -> new IllegalStateException(
                KEYSET + " is not set; set it to the path of the Tink keyset that belongs to this database.")));
    }
}
