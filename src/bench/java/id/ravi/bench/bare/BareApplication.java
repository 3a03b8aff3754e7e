package id.ravi.bench.bare;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** Resources below {@code /api}. */
@ApplicationPath("api")
public class BareApplication extends Application {}
