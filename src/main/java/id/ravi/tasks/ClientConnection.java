package id.ravi.tasks;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Whether the client of a suspended request is still there, which the standards do not tell: they notice it by a write, and
 * nothing is written before the answer.
 *
 * <p>By Payara's listener, Grizzly, which is told to read on while the request is suspended, and so sees the end of the
 * connection. By reflection, over public methods only: on any other server, and where the protocol is not HTTP/1, every
 * client counts as connected. A client that closes its own direction alone counts as gone. The connection ends with the answer.
 */
public final class ClientConnection {
    private static final Logger LOG = Logger.getLogger(ClientConnection.class.getName());

    private final Look look;

    private ClientConnection(Look look) {
        this.look = look;
    }

    /** At a connection, by a method that was found beforehand: thousands are looked at four times a second. */
    private interface Look {
        boolean isOpen() throws ReflectiveOperationException;
    }

    /** One of whose end nobody would ever know. */
    public static ClientConnection unknown() {
        return new ClientConnection(() -> true);
    }

    /** That of a request which is suspended already. */
    public static ClientConnection of(HttpServletRequest suspended) {
        if (!suspended.getProtocol().startsWith("HTTP/1")) {
            return unknown();
        }
        try {
            var facade = suspended.getAsyncContext().getRequest();
            var request = call(call(facade, "getUnwrappedCoyoteRequest"), "getCoyoteRequest");
            var connection = call(call(request, "getContext"), "getConnection");
            call(call(request, "getInputBuffer"), "initiateAsyncronousDataReceiving");
            // The listener goes on reading, and could take the body of a next request away from whoever handles it.
            ((HttpServletResponse) suspended.getAsyncContext().getResponse()).setHeader("Connection", "close");
            var isOpen = connection.getClass().getMethod("isOpen");
            return new ClientConnection(() -> (boolean) isOpen.invoke(connection));
        } catch (ReflectiveOperationException e) {
            LOG.log(Level.FINE, "On this server nobody learns of clients that hang up", e);
            return unknown();
        }
    }

    /** Says no within a moment after the client has hung up; costs nothing. */
    public boolean isOpen() {
        try {
            return look.isOpen();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("A connection does not tell whether it is open", e);
        }
    }

    private static Object call(Object target, String method) throws ReflectiveOperationException {
        return target.getClass().getMethod(method).invoke(target);
    }
}
