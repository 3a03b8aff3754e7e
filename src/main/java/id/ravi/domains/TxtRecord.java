package id.ravi.domains;

import jakarta.json.bind.annotation.JsonbPropertyOrder;

/** A record that an account has to publish in the DNS of its domain. */
@JsonbPropertyOrder({"type", "name", "value"})
public record TxtRecord(String type, String name, String value) {}
