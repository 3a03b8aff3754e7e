package id.ravi.authentication;

import id.ravi.apikeys.KeyHolder;
import jakarta.security.enterprise.CallerPrincipal;

/** The caller that an API key means, on its way from the identity store to the mechanism. */
class KeyPrincipal extends CallerPrincipal {
    private static final long serialVersionUID = 1;

    private final transient KeyHolder holder;

    KeyPrincipal(KeyHolder holder) {
        super(holder.key().toString());
        this.holder = holder;
    }

    KeyHolder holder() {
        return holder;
    }
}
