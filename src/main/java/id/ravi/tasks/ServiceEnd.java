package id.ravi.tasks;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.ws.rs.ext.Provider;
import org.glassfish.jersey.server.spi.Container;
import org.glassfish.jersey.server.spi.ContainerLifecycleListener;

/**
 * Tells when the application stops to answer. By Jersey, because whatever the standards call is called too late: a suspended
 * request can no longer be resumed then, and its client hears nothing until it gives up.
 */
@Provider
@ApplicationScoped
public class ServiceEnd implements ContainerLifecycleListener {
    @Inject
    Event<ServiceEnds> event;

    @Override
    public void onStartup(Container container) {}

    @Override
    public void onReload(Container container) {}

    @Override
    public void onShutdown(Container container) {
        event.fire(new ServiceEnds());
    }
}
