package id.ravi.signin;

import id.ravi.access.Caller;
import id.ravi.access.Scheme;
import java.io.Serializable;
import java.util.Set;
import java.util.UUID;

/** A user whose password was right. */
public record SignedIn(long account, UUID uuid, Set<String> roles) implements Serializable {
    public Caller caller(Scheme scheme, String address) {
        return Caller.owner(account, uuid, scheme, roles, address);
    }
}
