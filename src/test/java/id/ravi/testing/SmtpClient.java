package id.ravi.testing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import javax.net.ssl.SSLContext;

/** Speaks SMTP octet by octet, also as no mail program would. */
public final class SmtpClient implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 60_000;

    private Socket socket;
    private InputStream in;

    private SmtpClient(int port) {
        try {
            socket = new Socket(InetAddress.getLoopbackAddress(), port);
            socket.setSoTimeout(PATIENCE_MILLIS);
            in = new BufferedInputStream(socket.getInputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Connects and answers nothing yet: the greeting is the first {@link #reply()}. */
    public static SmtpClient connect(int port) {
        return new SmtpClient(port);
    }

    /** Connects to a server and introduces itself. */
    public static SmtpClient to(TestServer server) {
        var client = new SmtpClient(server.smtpPort());
        client.expect(client.reply(), "220");
        client.expect(client.say("EHLO client.example"), "250");
        return client;
    }

    private void expect(String reply, String code) {
        if (!reply.startsWith(code)) {
            close();
            throw new IllegalStateException("Expected " + code + ", but it said " + reply);
        }
    }

    /** Sends a line and answers what the server replies. */
    public String say(String line) {
        write(line + "\r\n");
        return reply();
    }

    /** Sends a text as it is. */
    public void write(String text) {
        write(text.getBytes(UTF_8));
    }

    public void write(byte[] octets) {
        try {
            socket.getOutputStream().write(octets);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All lines of the next reply without their ends; empty when the server has closed the connection. */
    public String reply() {
        var reply = new StringBuilder();
        try {
            for (var line = line(); !line.isEmpty(); line = line()) {
                reply.append(reply.isEmpty() ? "" : "\n").append(line);
                if (line.length() < 4 || line.charAt(3) != '-') {
                    break;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return reply.toString();
    }

    private String line() throws IOException {
        var line = new StringBuilder();
        for (int octet = in.read(); octet >= 0 && octet != '\n'; octet = in.read()) {
            line.append((char) octet);
        }
        return line.toString().strip();
    }

    /** Begins a message for the recipients and answers what the last of them was answered. */
    public String begin(String... recipients) {
        var reply = say("MAIL FROM:<sender@example.org>");
        for (var recipient : recipients) {
            reply = say("RCPT TO:<" + recipient + ">");
        }
        return reply;
    }

    /** Sends a whole message, dots doubled, and answers what it was answered; or what refused it before. */
    public String send(String message, String... recipients) {
        var begun = begin(recipients);
        if (!begun.startsWith("250")) {
            return begun;
        }
        var data = say("DATA");
        if (!data.startsWith("354")) {
            return data;
        }
        var lines = message.replace("\r\n", "\n").replace("\n", "\r\n").replace("\r\n.", "\r\n..");
        write(lines.getBytes(ISO_8859_1));
        return say((lines.endsWith("\r\n") ? "" : "\r\n") + ".");
    }

    /** Goes on within TLS, whoever the server is. */
    public void startTls(SSLContext context) {
        expect(say("STARTTLS"), "220");
        try {
            socket = context.getSocketFactory().createSocket(socket, "localhost", socket.getPort(), true);
            in = new BufferedInputStream(socket.getInputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
