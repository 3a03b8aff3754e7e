package id.ravi.bench.meter;

import com.sun.management.ThreadMXBean;
import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;

/**
 * Bytes that the threads of another Java virtual machine have allocated.
 *
 * <p>It attaches to the process and has it start its local management agent, of which the threads that answer these very
 * questions are left out. What a thread allocated that ended between two readings is missed; a server's workers stay.
 */
public final class AllocationMeter implements AutoCloseable {
    private final JMXConnector connector;
    private final ThreadMXBean threads;
    private final Map<Long, Long> last = new HashMap<>();
    private long total;

    private AllocationMeter(JMXConnector connector) throws IOException {
        this.connector = connector;
        this.threads = ManagementFactory.newPlatformMXBeanProxy(
                connector.getMBeanServerConnection(), ManagementFactory.THREAD_MXBEAN_NAME, ThreadMXBean.class);
    }

    /** The address that is connected to comes from a process of our own on this machine. */
    @SuppressWarnings("BanJNDI")
    public static AllocationMeter attach(long pid) {
        try {
            var machine = VirtualMachine.attach(String.valueOf(pid));
            try {
                var address = new JMXServiceURL(machine.startLocalManagementAgent());
                return new AllocationMeter(JMXConnectorFactory.connect(address));
            } finally {
                machine.detach();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (AttachNotSupportedException e) {
            throw new IllegalStateException("The server's virtual machine cannot be attached to", e);
        }
    }

    /** Bytes allocated so far by the threads that lived at one of the readings. Only differences mean anything. */
    public long bytes() {
        var infos = threads.getThreadInfo(threads.getAllThreadIds());
        long[] ids = Arrays.stream(infos)
                .filter(info -> info != null && !isOwn(info.getThreadName()))
                .mapToLong(info -> info.getThreadId())
                .toArray();
        long[] allocated = threads.getThreadAllocatedBytes(ids);
        for (int i = 0; i < ids.length; i++) {
            if (allocated[i] >= 0) {
                total += allocated[i] - last.getOrDefault(ids[i], 0L);
                last.put(ids[i], allocated[i]);
            }
        }
        return total;
    }

    private static boolean isOwn(String thread) {
        return thread.startsWith("RMI ") || thread.startsWith("JMX ") || thread.equals("Attach Listener");
    }

    @Override
    public void close() {
        try {
            connector.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
