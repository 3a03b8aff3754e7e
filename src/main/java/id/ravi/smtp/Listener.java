package id.ravi.smtp;

import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.subethamail.smtp.internal.command.MailCommand;
import org.subethamail.smtp.internal.proxy.ProxyHandler;
import org.subethamail.smtp.internal.server.Command;
import org.subethamail.smtp.internal.server.ServerThread;
import org.subethamail.smtp.server.SMTPServer;

/**
 * Listens and has each connection served.
 *
 * <p>The library's own start makes a thread for the acceptor that the container does not know. It is a task as well as a
 * thread, so it is run by the container's executor like the sessions.
 */
final class Listener implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(Listener.class.getName());
    private static final int BACKLOG = 50;

    private final Set<StrictSocket> open = ConcurrentHashMap.newKeySet();
    private final Duration longest;
    private final Duration withoutProgress;
    private final SessionExecutor sessions;
    private final AtomicBoolean isListening = new AtomicBoolean();
    private final ServerThread acceptor;

    private Listener(SmtpConfig config, SMTPServer server, SessionExecutor sessions) {
        this.sessions = sessions;
        this.withoutProgress = Duration.ofSeconds(config.transferSeconds);
        this.longest = Duration.ofSeconds(config.sessionSeconds);
        this.acceptor = new ServerThread(server, bind(config), ProxyHandler.NOP);
    }

    static Listener start(
            SmtpConfig config,
            String name,
            Optional<TlsCertificate> certificate,
            PostOffice post,
            ExecutorService executor) {
        var sessions = new SessionExecutor(executor);
        var server = server(config, name, post, sessions);
        var commands = server.getCommandHandler();
        commands.addCommand(new Ehlo(name, config.messageBytes, certificate.isPresent()));
        commands.addCommand(new SizedMail(new MailCommand(PostOffice::isPossibleSender), config.messageBytes));
        commands.addCommand(new Data());
        commands.addCommand(new NotImplemented("BDAT"));
        commands.addCommand(new NotImplemented("AUTH"));
        commands.addCommand(certificate.<Command>map(StartTls::new).orElseGet(() -> new NotImplemented("STARTTLS")));
        Forbidden.NAMES.forEach(method -> commands.addCommand(new Forbidden(method)));
        var listener = new Listener(config, server, sessions);
        listener.listen();
        return listener;
    }

    private static SMTPServer server(SmtpConfig config, String name, PostOffice post, SessionExecutor sessions) {
        return SMTPServer.port(config.port)
                .hostName(name)
                .softwareName("Ravi")
                .messageHandlerFactory(post::receive)
                .executorService(sessions)
                .insertReceivedHeaders(false)
                .maxConnections(config.connections)
                .maxRecipients(config.recipients)
                .maxMessageSize(config.messageBytes)
                .connectionTimeoutMs(
                        (int) Duration.ofSeconds(config.idleSeconds).toMillis())
                .sessionHandler(new Sources(config.connectionsPerAddress))
                .build();
    }

    /** Without the cause, whose words name neither port nor property. */
    private ServerSocket bind(SmtpConfig config) {
        try {
            var socket = new ServerSocket() {
                @Override
                public Socket accept() throws IOException {
                    return strict(super.accept());
                }
            };
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(config.address, config.port), BACKLOG);
            return socket;
        } catch (BindException e) {
            throw new IllegalStateException("ravi.mail.smtp.port: nobody can listen on " + config.address + " port "
                    + config.port + "; it is in use, or the server lacks the right");
        } catch (IOException e) {
            throw new IllegalStateException(
                    "ravi.mail.smtp.address must be an address of this machine, but is " + config.address);
        }
    }

    /** Has connections accepted, if that has ended, as it does when there is no memory for a moment. */
    void listen() {
        if (isListening.compareAndSet(false, true)) {
            try {
                sessions.execute(this::accept);
            } catch (RejectedExecutionException e) {
                isListening.set(false);
                LOG.log(Level.WARNING, "No mail is received for the moment", e);
            }
        }
    }

    private void accept() {
        Runnable loop = acceptor;
        try {
            loop.run();
        } finally {
            isListening.set(false);
        }
    }

    private Socket strict(Socket accepted) {
        var socket = new StrictSocket(accepted, accepted, new Patience(System::nanoTime), open::remove);
        open.add(socket);
        return socket;
    }

    void endOverdueSessions() {
        open.stream()
                .filter(socket -> socket.patience().isOver(longest, withoutProgress))
                .forEach(StrictSocket::end);
    }

    /** Connections first: the library would wait for a session that waits for a peer who reads nothing. */
    @Override
    public void close() {
        open.forEach(StrictSocket::end);
        acceptor.shutdown();
    }
}
