package id.ravi.authentication;

import id.ravi.access.Caller;
import id.ravi.access.Standing;
import id.ravi.apikeys.KeyStanding;
import id.ravi.problem.Refusal;
import id.ravi.tokens.RefreshTokens;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Looks up again what callers were let in by: their keys, or the sign-ins of their tokens. */
@ApplicationScoped
public class CallerStanding implements Standing {
    @Inject
    KeyStanding keys;

    @EJB
    RefreshTokens signIns;

    @Override
    public Map<Caller, Refusal> refused(Collection<Caller> callers) {
        var ofKeys = keys.refused(
                callers.stream().flatMap(caller -> caller.key().stream()).toList());
        var lasting = new HashMap<UUID, Boolean>();
        var refused = new HashMap<Caller, Refusal>();
        for (var caller : callers) {
            caller.key().map(ofKeys::get).filter(Objects::nonNull).ifPresent(why -> refused.put(caller, why));
            caller.signIn()
                    .filter(signIn -> !lasting.computeIfAbsent(signIn, asked -> lasts(caller, asked)))
                    .ifPresent(ended -> refused.put(caller, Challenge.TOKEN.refusal()));
        }
        return refused;
    }

    private boolean lasts(Caller caller, UUID signIn) {
        return signIns.owner(caller.name(), signIn).isPresent();
    }
}
