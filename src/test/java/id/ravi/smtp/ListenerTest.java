package id.ravi.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.util.concurrent.ForwardingExecutorService;
import id.ravi.testing.SmtpClient;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** Whether somebody listens, and which connections are open. */
class ListenerTest {
    @Test
    void anAcceptorThatHasEndedIsStartedAgain() throws IOException {
        var threads = Executors.newCachedThreadPool();
        var config = SmtpConfigTest.usual();
        config.port = freePort();
        var post = new PostOffice(null, null, config);
        try (var listener = Listener.start(config, "x", Optional.empty(), post, failingOnce(threads))) {
            listener.listen();
            listener.listen();
            try (var client = SmtpClient.connect(config.port)) {
                assertThat(client.reply()).isEqualTo("220 x ESMTP Ravi");
                assertThat(client.say("QUIT")).startsWith("221");
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static ExecutorService failingOnce(ExecutorService threads) {
        var isFirst = new AtomicBoolean(true);
        return new ForwardingExecutorService() {
            @Override
            protected ExecutorService delegate() {
                return threads;
            }

            @Override
            public void execute(Runnable task) {
                if (isFirst.getAndSet(false)) {
                    throw new OutOfMemoryError("no thread");
                }
                super.execute(task);
            }
        };
    }

    private static int freePort() throws IOException {
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        }
    }

    @Test
    void aConnectionIsOpenUntilItIsClosed() throws IOException {
        List<String> events = new ArrayList<>();
        var tls = new Socket() {
            @Override
            public synchronized void close() throws IOException {
                super.close();
                events.add("closed");
            }
        };
        var connection = new Socket();
        var socket = new StrictSocket(connection, tls, new Patience(System::nanoTime), gone -> events.add("forgotten"));
        connection.close();
        assertThat(socket.isClosed()).isFalse();
        socket.close();
        assertThat(socket.isClosed()).isTrue();
        assertThat(events).containsExactly("closed", "forgotten");
    }
}
