package id.ravi.smtp;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import id.ravi.testing.TestServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipal;
import java.util.ArrayList;
import java.util.List;

/** A Postfix with a queue of its own that sends everything to one port of this machine, encrypted. Needs root. */
final class Postfix implements AutoCloseable {
    private static final String MASTER =
            """
            pickup    unix  n       -       n       60      1       pickup
            cleanup   unix  n       -       n       -       0       cleanup
            qmgr      unix  n       -       n       300     1       qmgr
            tlsmgr    unix  -       -       n       1000?   1       tlsmgr
            rewrite   unix  -       -       n       -       -       trivial-rewrite
            bounce    unix  -       -       n       -       0       bounce
            defer     unix  -       -       n       -       0       bounce
            trace     unix  -       -       n       -       0       bounce
            retry     unix  -       -       n       -       -       error
            error     unix  -       -       n       -       -       error
            discard   unix  -       -       n       -       -       discard
            flush     unix  n       -       n       1000?   0       flush
            proxymap  unix  -       -       n       -       -       proxymap
            smtp      unix  -       -       n       -       -       smtp
            relay     unix  -       -       n       -       -       smtp
            scache    unix  -       -       n       -       1       scache
            postlog   unix-dgram n  -       n       -       1       postlogd
            """;

    private final Path directory;

    Postfix(Path directory, int port) {
        this.directory = directory;
        TestServer.delete(directory);
        try {
            Files.createDirectories(directory.resolve("queue"));
            var data = Files.createDirectories(directory.resolve("data"));
            UserPrincipal owner =
                    data.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("postfix");
            Files.setOwner(data, owner);
            Files.writeString(directory.resolve("master.cf"), MASTER);
            Files.writeString(directory.resolve("main.cf"), main(port));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        run(List.of("postfix", "-c", directory.toString(), "start"), new byte[0]);
    }

    private String main(int port) {
        return """
                compatibility_level = 3.6
                queue_directory = %1$s/queue
                data_directory = %1$s/data
                maillog_file = %1$s/maillog
                maillog_file_prefixes = %1$s
                myhostname = peer.example
                mydestination =
                local_recipient_maps =
                alias_maps =
                alias_database =
                inet_protocols = ipv4
                master_service_disable = inet
                default_transport = smtp:[127.0.0.1]:%2$d
                smtp_tls_security_level = encrypt
                smtp_destination_concurrency_limit = 5
                bounce_notice_recipient = nobody
                """
                .formatted(directory, port);
    }

    /** Gives it a message, as a program on the same machine would. */
    void send(String message, String... recipients) {
        var command = new ArrayList<>(
                List.of("sendmail", "-C", directory.toString(), "-i", "-f", "sender@peer.example", "--"));
        command.addAll(List.of(recipients));
        run(command, message.getBytes(ISO_8859_1));
    }

    /** What it has to tell. */
    String log() {
        try {
            return Files.readString(directory.resolve("maillog"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void run(List<String> command, byte[] input) {
        try {
            var process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(
                            directory.resolve("commands.log").toFile()))
                    .start();
            try (var in = process.getOutputStream()) {
                in.write(input);
            }
            if (process.onExit().join().exitValue() != 0) {
                throw new IllegalStateException(command.get(0) + " failed: see " + directory + "/commands.log");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        run(List.of("postfix", "-c", directory.toString(), "stop"), new byte[0]);
    }
}
