package id.ravi.bench.bare;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** Answers always the same. */
@Path("constant")
@ApplicationScoped
@Produces(MediaType.TEXT_PLAIN)
public class ConstantResource {
    @GET
    public String get() {
        return "constant";
    }
}
