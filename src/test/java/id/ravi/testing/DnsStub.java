package id.ravi.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.TextParseException;
import org.xbill.DNS.Type;

/** A name server on loopback that knows what tests tell it, and that every other name does not exist. */
public final class DnsStub implements AutoCloseable {
    private static final DnsStub SHARED = new DnsStub();

    private static final Logger LOG = Logger.getLogger(DnsStub.class.getName());

    private final DatagramSocket socket;
    private final Map<Name, List<Record>> records = new ConcurrentHashMap<>();
    private final Set<Name> silent = ConcurrentHashMap.newKeySet();
    private final AtomicInteger questions = new AtomicInteger();

    public DnsStub() {
        try {
            socket = new DatagramSocket(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        } catch (SocketException e) {
            throw new UncheckedIOException(e);
        }
        var server = new Thread(this::serve, "dns-stub");
        server.setDaemon(true);
        server.start();
    }

    /** The one that the shared server asks. */
    public static DnsStub shared() {
        return SHARED;
    }

    /** As {@code ravi.mail.dns} has it. */
    public String address() {
        return socket.getLocalAddress().getHostAddress() + ":" + socket.getLocalPort();
    }

    /** Adds a TXT record of that text, in strings of 255 characters. */
    public DnsStub text(String name, String text) {
        var quoted = new StringBuilder();
        for (int i = 0; i < text.length(); i += 255) {
            var part = text.substring(i, Math.min(text.length(), i + 255));
            quoted.append('"')
                    .append(part.replace("\\", "\\\\").replace("\"", "\\\""))
                    .append("\" ");
        }
        return add(name, Type.TXT, quoted.toString());
    }

    /** Adds a record, its data as in a zone file. */
    public DnsStub add(String name, int type, String data) {
        try {
            var record = Record.fromString(name(name), type, DClass.IN, 60, data, Name.root);
            records.computeIfAbsent(record.getName(), absent -> new CopyOnWriteArrayList<>())
                    .add(record);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes back what was added for a name. */
    public DnsStub remove(String name) {
        records.remove(name(name));
        return this;
    }

    /** Never answers for that name. */
    public DnsStub silence(String name) {
        silent.add(name(name));
        return this;
    }

    /** How many questions there were so far. */
    public int questions() {
        return questions.get();
    }

    private void serve() {
        var buffer = new byte[4_096];
        while (!socket.isClosed()) {
            try {
                var packet = new DatagramPacket(buffer, buffer.length);
                socket.receive(packet);
                answer(packet);
            } catch (IOException e) {
                LOG.log(Level.FINE, "Closed, or a question that cannot be read", e);
            }
        }
    }

    private void answer(DatagramPacket packet) throws IOException {
        var query = new Message(Arrays.copyOf(packet.getData(), packet.getLength()));
        var question = query.getQuestion();
        questions.incrementAndGet();
        if (silent.contains(question.getName())) {
            return;
        }
        var known = records.getOrDefault(question.getName(), List.of());
        var response = new Message(query.getHeader().getID());
        response.getHeader().setFlag(Flags.QR);
        response.getHeader().setFlag(Flags.RA);
        response.getHeader().setRcode(known.isEmpty() ? Rcode.NXDOMAIN : Rcode.NOERROR);
        response.addRecord(question, Section.QUESTION);
        known.stream()
                .filter(record -> record.getType() == question.getType() || record.getType() == Type.CNAME)
                .forEach(record -> response.addRecord(record, Section.ANSWER));
        var octets = response.toWire();
        socket.send(new DatagramPacket(octets, octets.length, packet.getSocketAddress()));
    }

    private static Name name(String name) {
        try {
            return Name.fromString(name, Name.root);
        } catch (TextParseException e) {
            throw new IllegalArgumentException(e);
        }
    }

    @Override
    public void close() {
        socket.close();
    }
}
