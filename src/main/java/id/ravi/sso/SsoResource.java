package id.ravi.sso;

import id.ravi.access.Caller;
import id.ravi.access.Role;
import id.ravi.identities.Reach;
import id.ravi.payload.Fields;
import id.ravi.payload.Payload;
import id.ravi.payload.TextRule;
import id.ravi.persistence.Retry;
import id.ravi.problem.FieldErrors;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** {@code /api/sso/token/} and {@code /api/sso/verify/}: an identity says who it is, and somebody asks whether it is so. */
@Path("sso/")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class SsoResource {
    private static final TextRule TOKEN = TextRule.notBlank().then(TextRule.maxCharacters(8_192));

    @Inject
    Assertions assertions;

    @Inject
    Audience audience;

    @Inject
    Reach reach;

    @Inject
    Retry retry;

    @POST
    @Path("token/")
    @RolesAllowed(Role.IDENTITY)
    @Consumes({MediaType.APPLICATION_JSON, MediaType.APPLICATION_FORM_URLENCODED, MediaType.MULTIPART_FORM_DATA})
    public Response token(@Context ContainerRequestContext request, Payload body) {
        var scope = reach.of(request);
        var errors = new FieldErrors();
        var wanted = new Fields(body, errors).text("aud", audience.others());
        errors.refuseIfAny();
        return Response.status(Response.Status.CREATED)
                .entity(retry.onConflict(lock -> assertions.issue(Caller.of(request), scope, wanted)))
                .build();
    }

    @POST
    @Path("verify/")
    @Consumes({MediaType.APPLICATION_JSON, MediaType.APPLICATION_FORM_URLENCODED, MediaType.MULTIPART_FORM_DATA})
    public VerifiedIdentity verify(Payload body) {
        var errors = new FieldErrors();
        var fields = new Fields(body, errors).require("token");
        var token = fields.text("token", TOKEN);
        var expected = fields.text("aud", Audience.any());
        errors.refuseIfAny();
        return retry.onConflict(lock -> assertions.verify(token.orElseThrow(), expected));
    }
}
