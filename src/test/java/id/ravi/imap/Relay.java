package id.ravi.imap;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;

/** Stands before a mail server as a network does: sees which commands are sent, can be cut, and hides what a server cannot do. */
final class Relay implements AutoCloseable {
    private final ServerSocket listener;
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();
    private final List<String> said = new CopyOnWriteArrayList<>();
    private volatile int target;
    private volatile Optional<String> hidden = Optional.empty();
    private volatile Optional<String> fatal = Optional.empty();

    /** @param target the port on this machine to which connections go */
    Relay(int target) {
        this.target = target;
        try {
            listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        start(this::listen);
    }

    int port() {
        return listener.getLocalPort();
    }

    /** Sends the next connections elsewhere. */
    void leadTo(int port) {
        target = port;
    }

    /** Strikes a capability from what the server says of itself on the next connections. */
    void hide(String capability) {
        hidden = Optional.of(capability);
    }

    /** Breaks a connection on which the server sends a line that begins so, each time. */
    void breakAt(String beginning) {
        fatal = Optional.of(beginning);
    }

    /** Breaks all connections. */
    void cut() {
        sockets.forEach(Relay::close);
        sockets.clear();
    }

    /** The commands that were sent, without their arguments. */
    List<String> said() {
        return List.copyOf(said);
    }

    long count(String word) {
        return said.stream().filter(word::equals).count();
    }

    private void listen() {
        try {
            while (true) {
                var client = listener.accept();
                var server = new Socket(InetAddress.getLoopbackAddress(), target);
                sockets.addAll(List.of(client, server));
                var strike = hidden;
                start(() -> pump(client, server, this::noteCommand));
                start(() -> pump(server, client, line -> strike.map(word -> without(line, word))
                        .orElse(line)));
            }
        } catch (IOException e) {
            cut();
        }
    }

    private static String without(String line, String word) {
        return line.contains("CAPABILITY") ? line.replace(" " + word, "") : line;
    }

    private String noteCommand(String line) {
        var words = line.strip().split(" ", 3);
        said.add(words.length > 1 ? words[1] : words[0]);
        return line;
    }

    private void pump(Socket from, Socket to, UnaryOperator<String> change) {
        try (from;
                to;
                var in = new BufferedInputStream(from.getInputStream())) {
            for (var line = line(in); line.length() > 0; line = line(in)) {
                var read = line;
                if (fatal.filter(read::startsWith).isPresent()) {
                    return;
                }
                send(to.getOutputStream(), change.apply(line));
            }
        } catch (IOException e) {
            // Cut, or closed by either side.
        }
    }

    private static void send(OutputStream out, String line) throws IOException {
        out.write(line.getBytes(ISO_8859_1));
        out.flush();
    }

    private static String line(InputStream in) throws IOException {
        var line = new ByteArrayOutputStream();
        for (int octet = in.read(); octet >= 0; octet = in.read()) {
            line.write(octet);
            if (octet == '\n') {
                break;
            }
        }
        return line.toString(ISO_8859_1);
    }

    private static void start(Runnable task) {
        var thread = new Thread(task, "relay");
        thread.setDaemon(true);
        thread.start();
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            listener.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        cut();
    }
}
