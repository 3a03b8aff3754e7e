package id.ravi.device;

import id.ravi.access.ClientAddress;
import id.ravi.access.PublicUrl;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;

/** {@code /api/auth/device/}: a program asks for a code. Public. */
@Path("auth/device/")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class DeviceResource {
    static final int INTERVAL_SECONDS = 5;

    @Inject
    CodeIssue issue;

    @Inject
    ClientAddress addresses;

    @Inject
    PublicUrl publicUrl;

    /** Nothing has to be said, so a body is not read. */
    @POST
    public IssuedCode create(@Context HttpServletRequest request) {
        var client = ClientName.of(Optional.ofNullable(request.getHeader(HttpHeaders.USER_AGENT)));
        return issue.issue(client, addresses.of(request), publicUrl.origin() + "/device");
    }
}
