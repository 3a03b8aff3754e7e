package id.ravi.email;

import jakarta.json.bind.annotation.JsonbProperty;
import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.time.Instant;

/**
 * An identity's inbox.
 *
 * @param id the number by which clients name it
 */
@JsonbPropertyOrder({"id", "email", "created"})
public record Inbox(long id, String email, @JsonbProperty("created_dt") Instant created) {}
