package id.ravi.device;

import jakarta.json.bind.annotation.JsonbProperty;
import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.time.Instant;

/**
 * Who asks, as the human sees it before deciding.
 *
 * @param client what the program calls itself, which proves nothing; may be blank
 * @param address where its request came from
 */
@JsonbPropertyOrder({"userCode", "client", "address", "created", "expires"})
public record Verification(
        @JsonbProperty("user_code") String userCode,
        String client,
        String address,
        @JsonbProperty("created_dt") Instant created,
        @JsonbProperty("expires_dt") Instant expires) {}
