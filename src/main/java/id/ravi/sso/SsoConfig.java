package id.ravi.sso;

import jakarta.enterprise.context.Dependent;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperties;

/** With what assertions are signed. */
@Dependent
@ConfigProperties(prefix = "ravi.sso")
public class SsoConfig {
    static final String KEYSET = "ravi.sso.keyset";

    /** {@code ravi.sso.keyset}: path of a Tink JSON keyset of JWT_ES256 keys that all nodes share; none, no assertions. */
    Optional<String> keyset = Optional.empty();
}
