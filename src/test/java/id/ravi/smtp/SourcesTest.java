package id.ravi.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who a peer is. */
class SourcesTest {
    private static final String USUAL = SmtpConfig.NOT_PUBLIC;

    @ParameterizedTest
    @CsvSource({
        "192.0.2.1, 192.0.2.1",
        "2001:db8:1:2:3:4:5:6, 2001:db8:1:2:0:0:0:0/64",
        "2001:db8:1:2::1, 2001:db8:1:2:0:0:0:0/64",
        "2001:db8:1:3::1, 2001:db8:1:3:0:0:0:0/64"
    })
    void aNetworkIsOnePeer(String address, String source) throws UnknownHostException {
        assertThat(Sources.of(InetAddress.getByName(address))).isEqualTo(source);
    }

    @Test
    void thePeersAreCountedSeparately() {
        var sources = new Sources(2);
        assertThat(sources.begin("a")).isTrue();
        assertThat(sources.begin("a")).isTrue();
        assertThat(sources.begin("a")).isFalse();
        assertThat(sources.begin("b")).isTrue();
        sources.end("a");
        assertThat(sources.begin("a")).isTrue();
        assertThat(sources.begin("a")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1,     true",
        "::1,           true",
        "10.1.2.3,      true",
        "172.31.0.1,    true",
        "192.168.1.1,   true",
        "169.254.1.1,   true",
        "fe80::1,       true",
        "fd00::1,       true",
        "172.32.0.1,    false",
        "192.0.2.1,     false",
        "2001:db8::1,   false",
    })
    void whoIsNotPublicSendsMailOfOthers(String address, boolean isRelay) throws UnknownHostException {
        var peer = InetAddress.getByName(address);
        assertThat(Relays.parse(USUAL).include(peer)).isEqualTo(isRelay);
        assertThat(Relays.parse("none").include(peer)).isFalse();
        assertThat(Relays.parse("192.0.2.1, 2001:db8::/32").include(peer))
                .isEqualTo(address.startsWith("192.0.2") || address.startsWith("2001"));
    }
}
