package id.ravi.identities;

import id.ravi.access.Caller;
import id.ravi.access.Scope;
import id.ravi.access.Selection;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerRequestContext;

/** What a request reaches. Where it selects no identity, as most do not, nobody has to be asked. */
@ApplicationScoped
public class Reach {
    @EJB
    Identities identities;

    /**
     * What the caller reaches with what it selects; a selection that it does not own is not found (404), never an empty
     * list that would hide the mistake.
     */
    public Scope of(ContainerRequestContext request) {
        var caller = Caller.of(request);
        var whole = new Scope(caller.account(), caller.identity());
        return Selection.of(request)
                .identity()
                .map(uuid -> identities.narrow(whole, uuid))
                .orElse(whole);
    }
}
