package id.ravi.dns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.net.InetAddresses;
import java.net.InetSocketAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResolverAddressTest {
    @Test
    void isAnAddressWithOrWithoutPort() {
        assertThat(ResolverAddress.parse("192.0.2.53, 127.0.0.1:5353,2001:db8::53,[2001:db8::54]:54"))
                .containsExactly(
                        address("192.0.2.53", 53),
                        address("127.0.0.1", 5353),
                        address("2001:db8::53", 53),
                        address("2001:db8::54", 54));
    }

    private static InetSocketAddress address(String address, int port) {
        return new InetSocketAddress(InetAddresses.forString(address), port);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ns.example.org", "192.0.2.53:0x35", "192.0.2.53:70000", "192.0.2.53,"})
    void isNothingElse(String text) {
        assertThatThrownBy(() -> ResolverAddress.parse(text)).hasMessageStartingWith("ravi.mail.dns must be");
    }
}
