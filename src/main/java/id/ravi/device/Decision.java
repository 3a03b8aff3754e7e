package id.ravi.device;

import id.ravi.payload.Fields;
import id.ravi.payload.Payload;
import id.ravi.payload.TextRule;
import id.ravi.problem.FieldErrors;
import jakarta.json.bind.annotation.JsonbProperty;
import jakarta.json.bind.annotation.JsonbPropertyOrder;

/** What a human decides about a user code, as it was typed. */
record Decision(String typed, boolean approve) {
    static Decision of(Payload body) {
        var errors = new FieldErrors();
        var fields = new Fields(body, errors).require("user_code", "approve");
        var typed = fields.text("user_code", TextRule.stripped());
        var approve = fields.flag("approve");
        errors.refuseIfAny();
        return new Decision(typed.orElseThrow(), approve.orElseThrow());
    }

    Made made(UserCode code) {
        return new Made(code.shown(), approve ? "approved" : "denied");
    }

    /** The answer to a decision. */
    @JsonbPropertyOrder({"userCode", "status"})
    public record Made(@JsonbProperty("user_code") String userCode, String status) {}
}
