package id.ravi.authentication;

import id.ravi.access.Caller;
import id.ravi.access.Standing;
import id.ravi.apikeys.KeyStanding;
import id.ravi.tokens.RefreshTokens;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Looks up again what a caller was let in by: its key, or the sign-in of its token. */
@ApplicationScoped
public class CallerStanding implements Standing {
    @Inject
    KeyStanding keys;

    @EJB
    RefreshTokens signIns;

    @Override
    public boolean counts(Caller caller) {
        return caller.key().map(keys::isUsable).orElse(true)
                && caller.signIn()
                        .map(signIn -> signIns.owner(caller.name(), signIn).isPresent())
                        .orElse(true);
    }
}
