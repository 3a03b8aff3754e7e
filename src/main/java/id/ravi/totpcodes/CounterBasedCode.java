package id.ravi.totpcodes;

import id.ravi.totp.TotpGenerators;
import jakarta.json.bind.annotation.JsonbPropertyOrder;

/** A code that nobody else gets, and the counter that it was made of. */
@JsonbPropertyOrder({"code", "counter"})
public record CounterBasedCode(String code, long counter) {
    static CounterBasedCode of(TotpGenerators.Spent spent) {
        return new CounterBasedCode(spent.code(), spent.counter());
    }

    @Override
    public String toString() {
        return "CounterBasedCode[redacted]";
    }
}
