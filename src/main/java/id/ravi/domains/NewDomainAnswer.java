package id.ravi.domains;

import jakarta.json.bind.annotation.JsonbProperty;
import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.time.Instant;
import java.util.UUID;

/** A domain that an account wants to use, with the record that proves it. */
@JsonbPropertyOrder({"uuid", "domain", "platform", "verified", "created", "verification"})
public record NewDomainAnswer(
        UUID uuid,
        String domain,
        @JsonbProperty("is_platform") boolean platform,
        @JsonbProperty("is_verified") boolean verified,
        @JsonbProperty("created_dt") Instant created,
        TxtRecord verification) {
    static NewDomainAnswer of(OwnDomain own) {
        var answer = own.answer();
        return new NewDomainAnswer(
                answer.uuid(),
                answer.domain(),
                answer.platform(),
                answer.verified(),
                answer.created(),
                own.challenge().record());
    }
}
