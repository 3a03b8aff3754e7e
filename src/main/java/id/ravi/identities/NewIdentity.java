package id.ravi.identities;

import id.ravi.access.Caller;
import id.ravi.addresses.AddressForm;
import id.ravi.payload.Fields;
import id.ravi.payload.Payload;
import id.ravi.problem.FieldErrors;
import java.util.Optional;

/**
 * What a caller says of an identity to be made; what it leaves open is made up. Blank texts count as absent, because
 * clients send them for what their user did not say.
 */
public record NewIdentity(Optional<String> name, Optional<String> address) {
    static NewIdentity of(Caller caller, Payload body, AddressForm addresses) {
        var errors = new FieldErrors();
        var fields = new Fields(body, errors);
        var name = fields.text("name", IdentityChange.NAME.orBlank()).filter(text -> !text.isEmpty());
        var address = addresses.address(caller.account(), fields, errors);
        var phone = fields.flag("provision_phone");
        errors.refuseIfAny();
        if (phone.orElse(false)) {
            throw new NoPhoneProvider();
        }
        return new NewIdentity(name, address);
    }
}
