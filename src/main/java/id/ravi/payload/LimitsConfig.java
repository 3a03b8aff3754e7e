package id.ravi.payload;

import jakarta.enterprise.context.Dependent;
import org.eclipse.microprofile.config.inject.ConfigProperties;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How much a request body may hold, {@code ravi.limits.*}. A body that holds more is answered with a 4xx. */
@Dependent
@ConfigProperties(prefix = "ravi.limits")
public class LimitsConfig {
    /** Bytes of a request body, as they come over the wire; 2 MiB by default. Above it the answer is 413. */
    @ConfigProperty(name = "body-bytes")
    public int bodyBytes = 2_097_152;

    /** Bytes of a file, on routes that take one in a multipart form; 5 MiB by default. Above it the answer is 413. */
    @ConfigProperty(name = "file-bytes")
    public int fileBytes = 5_242_880;

    /** Arrays and objects inside each other; values above 500 count as 500. */
    @ConfigProperty(name = "json-depth")
    public int jsonDepth = 64;

    /** Members of all objects and elements of all arrays of a JSON body together, or fields of a form. */
    @ConfigProperty(name = "members")
    public int members = 1000;
}
