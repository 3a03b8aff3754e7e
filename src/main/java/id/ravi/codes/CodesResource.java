package id.ravi.codes;

import id.ravi.access.Caller;
import id.ravi.identities.Reach;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** {@code /api/codes/}: what has arrived. */
@Path("codes/")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class CodesResource {
    /** Not by {@code @Inject}: CDI's proxy of an EJB makes an exception, with its stack trace, at every call. */
    @EJB
    CodeStore codes;

    @Inject
    Reach reach;

    @GET
    public List<CodeAnswer> list(@Context ContainerRequestContext request) {
        var scope = reach.of(request);
        return codes.list(Caller.of(request), scope, CodeFilter.of(request));
    }
}
