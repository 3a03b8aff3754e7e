package id.ravi.addresses;

import id.ravi.access.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** {@code /api/domains/}: where an account may have addresses. */
@Path("domains/")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class DomainsResource {
    @Inject
    MailDomains domains;

    @GET
    @RolesAllowed({Role.MANAGEMENT, Role.OWNER})
    public List<DomainAnswer> list() {
        return domains.list();
    }
}
