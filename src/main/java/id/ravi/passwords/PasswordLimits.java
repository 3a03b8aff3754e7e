package id.ravi.passwords;

import jakarta.enterprise.context.Dependent;
import org.eclipse.microprofile.config.inject.ConfigProperties;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How large the parts of an entry may be. */
@Dependent
@ConfigProperties(prefix = "ravi.limits")
public class PasswordLimits {
    /** {@code ravi.limits.username-bytes}: UTF-8 bytes of a user name; 1 KiB. */
    @ConfigProperty(name = "username-bytes", defaultValue = "1024")
    public int usernameBytes;

    /** {@code ravi.limits.password-bytes}: UTF-8 bytes of a password; 8 KiB. */
    @ConfigProperty(name = "password-bytes", defaultValue = "8192")
    public int passwordBytes;

    /** {@code ravi.limits.notes-bytes}: UTF-8 bytes of the notes, as those of a secret; 64 KiB. */
    @ConfigProperty(name = "notes-bytes", defaultValue = "65536")
    public int notesBytes;
}
