package id.ravi.devicekeys;

import id.ravi.access.ClientAddress;
import id.ravi.device.DeviceCodes;
import id.ravi.device.PollRefused;
import id.ravi.payload.Payload;
import id.ravi.persistence.Retry;
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
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;

/** {@code /api/auth/device/token/}: a program collects its keys, or waits for the human. Public. */
@Path("auth/device/token/")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class DeviceTokenResource {
    @Inject
    DeviceCodes codes;

    @Inject
    DeviceGrants grants;

    @Inject
    WaitingPolls waiting;

    @Inject
    ClientAddress addresses;

    @Inject
    Retry retry;

    @Inject
    Clock clock;

    @POST
    @Consumes({MediaType.APPLICATION_JSON, MediaType.APPLICATION_FORM_URLENCODED, MediaType.MULTIPART_FORM_DATA})
    public void create(@Context HttpServletRequest request, Payload body, @Suspended AsyncResponse response) {
        var poll = Poll.of(body);
        var address = addresses.of(request);
        try {
            answer(poll, address, response);
        } catch (RuntimeException e) {
            throw PollRefused.of(e);
        }
    }

    private void answer(Poll poll, String address, AsyncResponse response) {
        var device = codes.find(poll.deviceCode()).orElseThrow(PollRefused::invalid);
        if (poll.waits() && device.isPending(clock.instant())) {
            waiting.add(device, address, response);
        } else {
            device.requireApproved(clock.instant());
            Granted granted = retry.onConflict(lock -> grants.collect(device.id(), address));
            response.resume(granted);
        }
    }
}
