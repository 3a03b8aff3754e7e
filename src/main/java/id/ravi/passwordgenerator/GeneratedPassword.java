package id.ravi.passwordgenerator;

import jakarta.json.bind.annotation.JsonbProperty;
import jakarta.json.bind.annotation.JsonbPropertyOrder;

/**
 * A password that nobody has had before.
 *
 * @param entropyBits how many bits somebody has to guess who knows how it was made: the binary logarithm of the number of
 *     passwords that were equally likely, rounded down to tenths
 */
@JsonbPropertyOrder({"password", "entropyBits"})
public record GeneratedPassword(String password, @JsonbProperty("entropy_bits") double entropyBits) {
    /** One of a number of equally likely ones, of which the binary logarithm is given; its last digits are inexact. */
    static GeneratedPassword among(double bits, String password) {
        return new GeneratedPassword(password, Math.floor(bits * 10 + 1e-6) / 10);
    }

    @Override
    public String toString() {
        return "GeneratedPassword[redacted]";
    }
}
