package id.ravi.keys;

import id.ravi.access.ClientAddress;
import id.ravi.apikeys.KeyRevocations;
import id.ravi.payload.Payload;
import id.ravi.persistence.Retry;
import id.ravi.ratelimit.RateLimit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;

/**
 * {@code /api/auth/keys/leaked/}: whoever found a key reports it, and a key that was good is revoked.
 *
 * <p>Public, because holding the key is all the proof there is. The answer is the same whatever the key, so that it is no
 * way to try keys.
 */
@Path("auth/keys/leaked/")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class LeakedKeysResource {
    private final RateLimit limit =
            new RateLimit(60, Duration.ofMinutes(1), "Too many reported keys. Try again later.");

    @Inject
    KeyRevocations revocations;

    @Inject
    ClientAddress addresses;

    @Inject
    Retry retry;

    @POST
    @Consumes({MediaType.APPLICATION_JSON, MediaType.APPLICATION_FORM_URLENCODED, MediaType.MULTIPART_FORM_DATA})
    public void create(@Context HttpServletRequest request, Payload body) {
        var address = addresses.of(request);
        limit.take(address);
        var report = LeakReport.of(body);
        report.key()
                .ifPresent(key -> retry.onConflict(lock -> revocations.revokeLeaked(key, report.url(), address, lock)));
    }
}
