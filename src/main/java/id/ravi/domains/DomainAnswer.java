package id.ravi.domains;

import jakarta.json.bind.annotation.JsonbProperty;
import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.time.Instant;
import java.util.UUID;

/**
 * A domain on which an account may have addresses.
 *
 * @param platform whether the operator configured it for everybody
 * @param verified whether it was proved that mail for it comes here
 */
@JsonbPropertyOrder({"uuid", "domain", "platform", "verified", "created"})
public record DomainAnswer(
        UUID uuid,
        String domain,
        @JsonbProperty("is_platform") boolean platform,
        @JsonbProperty("is_verified") boolean verified,
        @JsonbProperty("created_dt") Instant created) {}
