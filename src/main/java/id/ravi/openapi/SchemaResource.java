package id.ravi.openapi;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.io.InputStream;

/** The description of the API for programs. Plain JSON is preferred, since few clients know the media type of OpenAPI. */
@Path("schema/")
@ApplicationScoped
@PermitAll
public class SchemaResource {
    @GET
    @Produces({"application/json;qs=1", "application/vnd.oai.openapi+json;qs=0.9"})
    public InputStream schema() {
        return Description.stream();
    }
}
