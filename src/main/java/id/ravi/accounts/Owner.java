package id.ravi.accounts;

import jakarta.json.bind.annotation.JsonbProperty;
import jakarta.json.bind.annotation.JsonbPropertyOrder;

/** For whom an agent works; either name may be blank. */
@JsonbPropertyOrder({"firstName", "lastName"})
public record Owner(@JsonbProperty("first_name") String firstName, @JsonbProperty("last_name") String lastName) {}
