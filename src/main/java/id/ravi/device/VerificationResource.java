package id.ravi.device;

import id.ravi.access.Caller;
import id.ravi.access.Role;
import id.ravi.payload.Payload;
import id.ravi.payload.Query;
import id.ravi.persistence.Retry;
import id.ravi.problem.InvalidFields;
import id.ravi.problem.Throttled;
import id.ravi.ratelimit.RateLimit;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.util.function.Function;

/**
 * {@code /api/auth/device/verify/}: the human's side. Only the signed-in owner: a key that could approve would make more
 * management keys.
 *
 * <p>User codes are short, so they must not be guessed: 10 wrong ones from an address in 15 minutes, then 429, for a right
 * one too, but for one try every 90 seconds.
 */
@Path("auth/device/verify/")
@ApplicationScoped
@RolesAllowed(Role.OWNER)
@Produces(MediaType.APPLICATION_JSON)
public class VerificationResource {
    private static final String REFUSED = "Too many codes that are not valid. Try again later.";

    private final RateLimit guesses = new RateLimit(10, Duration.ofMinutes(15), REFUSED);

    /** Somebody may have more addresses than there are codes. */
    private final RateLimit guessesOfAccount = new RateLimit(100, Duration.ofMinutes(15), REFUSED);

    @Inject
    DeviceCodes codes;

    @Inject
    Retry retry;

    @GET
    public Verification get(@Context ContainerRequestContext request) {
        var typed = Query.of(request)
                .last("user_code")
                .orElseThrow(() -> new InvalidFields("user_code", "This field is required."));
        return guessed(Caller.of(request), typed, codes::verification);
    }

    @POST
    @Consumes({MediaType.APPLICATION_JSON, MediaType.APPLICATION_FORM_URLENCODED, MediaType.MULTIPART_FORM_DATA})
    public Decision.Made decide(@Context ContainerRequestContext request, Payload body) {
        var caller = Caller.of(request);
        var decision = Decision.of(body);
        return guessed(caller, decision.typed(), code -> {
            retry.onConflict(lock -> codes.decide(caller, code, decision.approve(), lock));
            return decision.made(code);
        });
    }

    /**
     * Counts before it looks, so that guesses at once are counted as well, and takes the count back unless the code was
     * wrong.
     */
    private <T> T guessed(Caller caller, String typed, Function<UserCode, T> use) {
        guesses.take(caller.address());
        try {
            guessesOfAccount.take(caller.account());
            var found = use.apply(UserCode.parse(typed).orElseThrow(UnknownUserCode::new));
            giveBack(caller);
            return found;
        } catch (UnknownUserCode | Throttled counts) {
            throw counts;
        } catch (RuntimeException e) {
            giveBack(caller);
            throw e;
        }
    }

    private void giveBack(Caller caller) {
        guesses.giveBack(caller.address());
        guessesOfAccount.giveBack(caller.account());
    }
}
