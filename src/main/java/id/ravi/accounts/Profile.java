package id.ravi.accounts;

import jakarta.json.bind.annotation.JsonbProperty;
import jakarta.json.bind.annotation.JsonbPropertyOrder;

/** Who an account says it is; all but the id may be blank. */
@JsonbPropertyOrder({"id", "email", "firstName", "lastName"})
public record Profile(
        long id,
        String email,
        @JsonbProperty("first_name") String firstName,
        @JsonbProperty("last_name") String lastName) {
    Owner owner() {
        return new Owner(firstName, lastName);
    }
}
