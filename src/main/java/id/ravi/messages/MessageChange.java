package id.ravi.messages;

import id.ravi.payload.Fields;
import id.ravi.payload.Payload;
import id.ravi.problem.FieldErrors;
import java.util.Optional;

/**
 * What a caller changes of a message: nothing but whether it was read.
 *
 * @param errors what is wrong with it; told only after the message was found
 */
public record MessageChange(Optional<Boolean> read, FieldErrors errors) {
    static MessageChange of(Payload body) {
        var errors = new FieldErrors();
        return new MessageChange(new Fields(body, errors).flag("is_read"), errors);
    }
}
