package id.ravi.totpcodes;

import id.ravi.access.Caller;
import id.ravi.identities.Reach;
import id.ravi.payload.Query;
import id.ravi.payload.Uuids;
import id.ravi.persistence.Retry;
import id.ravi.problem.InvalidFields;
import id.ravi.problem.NotFound;
import id.ravi.totp.TotpGenerators;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.AsyncResponse;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.Suspended;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.UUID;

/** {@code /api/totp/{uuid}/code/}: {@code GET} reads a time-based code, {@code POST} spends a counter-based one. */
@Path("totp/{uuid}/code/")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class CodeResource {
    /** Not by {@code @Inject}: CDI's proxy of an EJB makes an exception, with its stack trace, at every call. */
    @EJB
    TotpGenerators generators;

    @Inject
    WaitingCodes waiting;

    @Inject
    Reach reach;

    @Inject
    Retry retry;

    @Inject
    Clock clock;

    @GET
    public void read(
            @Context ContainerRequestContext request,
            @PathParam("uuid") String uuid,
            @Suspended AsyncResponse response) {
        var caller = Caller.of(request);
        var scope = reach.of(request);
        var entry = parse(uuid);
        int least = leastRemaining(request);
        var generator = generators.timeBased(caller, scope, entry, least).orElseThrow(() -> except("POST"));
        var code = TimeBasedCode.at(clock.instant(), generator);
        if (code.secondsRemaining() >= least) {
            response.resume(code);
        } else {
            waiting.add(new Wait(caller, scope, entry, code.validUntil(), response));
        }
    }

    @POST
    public CounterBasedCode spend(@Context ContainerRequestContext request, @PathParam("uuid") String uuid) {
        var entry = parse(uuid);
        return retry.onConflict(lock -> generators.spend(Caller.of(request), reach.of(request), entry))
                .map(CounterBasedCode::of)
                .orElseThrow(() -> except("GET", "HEAD"));
    }

    /** A method that the kind of the entry does not have; these it has. */
    private static NotAllowedException except(String... allowed) {
        return new NotAllowedException("OPTIONS", allowed);
    }

    private static int leastRemaining(ContainerRequestContext request) {
        var text = Query.of(request).last("min_remaining").orElse("0").strip();
        if (text.matches("-[0-9]+")) {
            throw new InvalidFields("min_remaining", "Ensure this value is greater than or equal to 0.");
        }
        if (!text.matches("[0-9]+")) {
            throw new InvalidFields("min_remaining", "A valid integer is required.");
        }
        return text.length() > 9 ? Integer.MAX_VALUE : Integer.parseInt(text);
    }

    private static UUID parse(String uuid) {
        return Uuids.canonical(uuid).orElseThrow(NotFound::new);
    }
}
