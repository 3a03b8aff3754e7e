package id.ravi.secrets;

import jakarta.enterprise.context.Dependent;
import org.eclipse.microprofile.config.inject.ConfigProperties;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How large a secret may be. */
@Dependent
@ConfigProperties(prefix = "ravi.limits")
public class SecretLimits {
    /** {@code ravi.limits.value-bytes}: UTF-8 bytes of a value; 1 MiB. */
    @ConfigProperty(name = "value-bytes", defaultValue = "1048576")
    public int valueBytes;

    /** {@code ravi.limits.notes-bytes}: UTF-8 bytes of the notes; 64 KiB. */
    @ConfigProperty(name = "notes-bytes", defaultValue = "65536")
    public int notesBytes;
}
