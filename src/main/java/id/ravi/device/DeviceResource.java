package id.ravi.device;

import id.ravi.access.ClientAddress;
import id.ravi.access.PublicUrl;
import id.ravi.payload.Payload;
import id.ravi.persistence.Retry;
import id.ravi.problem.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.AsyncResponse;
import jakarta.ws.rs.container.Suspended;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.Optional;

/** {@code /api/auth/device/} and {@code /api/auth/device/token/}: the device's side, public. */
@Path("auth/device/")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class DeviceResource {
    static final int INTERVAL_SECONDS = 5;

    @Inject
    CodeIssue issue;

    @Inject
    DeviceCodes codes;

    @Inject
    DeviceGrants grants;

    @Inject
    WaitingPolls waiting;

    @Inject
    ClientAddress addresses;

    @Inject
    PublicUrl publicUrl;

    @Inject
    Retry retry;

    @Inject
    Clock clock;

    /** Nothing has to be said, so a body is not read. */
    @POST
    public IssuedCode create(@Context HttpServletRequest request) {
        var client = ClientName.of(Optional.ofNullable(request.getHeader(HttpHeaders.USER_AGENT)));
        return issue.issue(client, addresses.of(request), publicUrl.origin() + "/device");
    }

    @POST
    @Path("token/")
    @Consumes({MediaType.APPLICATION_JSON, MediaType.APPLICATION_FORM_URLENCODED, MediaType.MULTIPART_FORM_DATA})
    public void token(@Context HttpServletRequest request, Payload body, @Suspended AsyncResponse response) {
        var poll = Poll.of(body);
        var device = codes.find(poll.deviceCode()).orElseThrow(PollRefused::invalid);
        var address = addresses.of(request);
        if (poll.waits() && device.isPending(clock.instant())) {
            waiting.add(device, address, response);
        } else {
            device.requireApproved(clock.instant());
            response.resume(collect(device, address));
        }
    }

    private Granted collect(DeviceCode device, String address) {
        try {
            return retry.onConflict(lock -> grants.collect(device.id(), address));
        } catch (Refusal refusal) {
            throw PollRefused.orPending(refusal);
        }
    }
}
