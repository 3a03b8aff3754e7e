package id.ravi.smtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Optional;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What an operator may write, and what fails the deployment with a sentence. */
class SmtpConfigTest {
    static SmtpConfig usual() {
        var config = new SmtpConfig();
        config.port = 2525;
        config.address = "127.0.0.1";
        config.messageBytes = 26_214_400;
        config.memoryBytes = 67_108_864;
        config.recipients = 100;
        config.connections = 100;
        config.connectionsPerAddress = 10;
        config.deliveries = 8;
        config.idleSeconds = 60;
        config.sessionSeconds = 1_800;
        config.transferSeconds = 300;
        config.relays = "127.0.0.0/8, ::1";
        config.certificate = Optional.empty();
        config.privateKey = Optional.empty();
        return config;
    }

    @Test
    void theDefaultsAreFine() {
        assertThatCode(usual()::check).doesNotThrowAnyException();
    }

    static Stream<Arguments> wrong() {
        return Stream.of(
                change("ravi.mail.smtp.port", config -> config.port = 65_536),
                change("ravi.mail.message-bytes", config -> config.messageBytes = 0),
                change("ravi.mail.smtp.memory-bytes", config -> config.memoryBytes = 26_214_400),
                change("ravi.mail.smtp.recipients", config -> config.recipients = 0),
                change("ravi.mail.smtp.relays", config -> config.relays = "mail.example.org"),
                change("ravi.mail.smtp.relays", config -> config.relays = "10.0.0.0/x"),
                change("ravi.mail.smtp.relays", config -> config.relays = ""),
                change("ravi.mail.smtp.transfer-seconds", config -> config.transferSeconds = 0),
                change("connections-per-address", config -> config.connectionsPerAddress = 0),
                change("ravi.mail.smtp.idle-seconds", config -> config.idleSeconds = 1_801),
                change("ravi.mail.smtp.private-key", config -> config.certificate = Optional.of("chain.pem")));
    }

    private static Arguments change(String property, Consumer<SmtpConfig> change) {
        return Arguments.of(property, change);
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void whatIsWrongIsNamed(String property, Consumer<SmtpConfig> change) {
        var config = usual();
        change.accept(config);
        assertThatThrownBy(config::check)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(property);
    }

    @Test
    void aPortThatIsTakenIsNamed() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var config = usual();
            config.port = taken.getLocalPort();
            assertThatThrownBy(() -> start(config))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageStartingWith("ravi.mail.smtp.port: nobody can listen on 127.0.0.1 port " + config.port)
                    .hasNoCause();
        }
    }

    @Test
    void anAddressOfAnotherMachineIsNamed() {
        var config = usual();
        config.port = 0;
        config.address = "name.invalid";
        assertThatThrownBy(() -> start(config))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("ravi.mail.smtp.address");
    }

    @Test
    void onePeerMayTakeAQuarterOfTheMemoryButOneMessageAtLeast() {
        var config = usual();
        assertThat(config.memoryBytesPerAddress()).isEqualTo(2L * config.messageBytes);
        config.memoryBytes = 1L << 30;
        assertThat(config.memoryBytesPerAddress()).isEqualTo(1L << 28);
    }

    @Test
    void aRelayIsNoSender() throws IOException {
        var post = new PostOffice(null, null, usual());
        var other = InetAddress.getByName("192.0.2.1");
        assertThat(post.sender(InetAddress.getLoopbackAddress())).isEmpty();
        assertThat(post.sender(other)).contains(other);
    }

    private static void start(SmtpConfig config) {
        var post = new PostOffice(null, null, config);
        Listener.start(config, "x", Optional.empty(), post, ForkJoinPool.commonPool())
                .close();
    }
}
