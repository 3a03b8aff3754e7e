package id.ravi.openapi;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The description of the API for people: Swagger UI from the WAR itself, so that the page works without the Internet. */
@Path("docs/")
@ApplicationScoped
@PermitAll
public class DocsResource {
    /** Scripts and requests of our own origin only; a key that somebody types into the page has nowhere else to go. */
    private static final String CONTENT_SECURITY_POLICY = "default-src 'none'; script-src 'self'; connect-src 'self';"
            + " style-src 'self'; img-src 'self' data:; frame-ancestors 'none'; base-uri 'none'; form-action 'self'";

    private static final String PAGE = text("/openapi/docs.html").replace("{swagger-ui.version}", swaggerUiVersion());

    @GET
    @Produces("text/html;charset=UTF-8")
    public Response docs() {
        return Response.ok(PAGE)
                .header("Content-Security-Policy", CONTENT_SECURITY_POLICY)
                .build();
    }

    /** The version is part of the path of each file, and only the build knows it. */
    private static String swaggerUiVersion() {
        var build = new Properties();
        try {
            build.load(new StringReader(text("/META-INF/maven/org.webjars/swagger-ui/pom.properties")));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return build.getProperty("version");
    }

    private static String text(String resource) {
        try (InputStream file = DocsResource.class.getResourceAsStream(resource)) {
            return new String(file.readAllBytes(), UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
