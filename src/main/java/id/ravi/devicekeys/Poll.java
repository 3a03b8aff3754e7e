package id.ravi.devicekeys;

import id.ravi.payload.Fields;
import id.ravi.payload.Payload;
import id.ravi.payload.TextRule;
import id.ravi.problem.FieldErrors;

/** A device's question whether its code was decided, and whether it waits for the answer. */
record Poll(String deviceCode, boolean waits) {
    private static final TextRule DEVICE_CODE = TextRule.notBlank().then(TextRule.maxCharacters(255));

    static Poll of(Payload body) {
        var errors = new FieldErrors();
        var fields = new Fields(body, errors).require("device_code");
        var deviceCode = fields.text("device_code", DEVICE_CODE);
        var waits = fields.flag("wait");
        errors.refuseIfAny();
        return new Poll(deviceCode.orElseThrow(), waits.orElse(false));
    }

    @Override
    public String toString() {
        return "Poll[redacted]";
    }
}
