package id.ravi.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClientAddressTest {
    private static final List<Network> PROXIES =
            Stream.of("10.0.0.0/8", "2001:db8:1::/48").map(Network::parse).toList();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
                    # peer        | X-Forwarded-For                     | origin
                    203.0.113.9   | -                                   | 203.0.113.9
                    203.0.113.9   | 198.51.100.1                        | 203.0.113.9
                    10.0.0.1      | -                                   | 10.0.0.1
                    10.0.0.1      | 198.51.100.1                        | 198.51.100.1
                    10.0.0.1      | 192.0.2.66, 198.51.100.1            | 198.51.100.1
                    10.0.0.1      | 192.0.2.66,198.51.100.1,10.9.9.9    | 198.51.100.1
                    10.0.0.1      | 10.1.1.1, 10.9.9.9                  | 10.1.1.1
                    10.0.0.1      | 198.51.100.1, garbage               | 10.0.0.1
                    10.0.0.1      | 198.51.100.1, localhost             | 10.0.0.1
                    10.0.0.1      | 198.51.100.1,                       | 10.0.0.1
                    10.0.0.1      | 198.51.100.1, 10.9.9.9, 256.1.1.1   | 10.0.0.1
                    10.0.0.1      | garbage, 10.9.9.9                   | 10.9.9.9
                    10.0.0.1      | 2001:db8:2::1                       | 2001:db8:2::1
                    10.0.0.1      | 192.0.2.66:80, 198.51.100.1:4711    | 198.51.100.1
                    10.0.0.1      | [2001:db8:2::1]:4711                | 2001:db8:2::1
                    10.0.0.1      | [2001:db8:2::1]                     | 2001:db8:2::1
                    10.0.0.1      | [198.51.100.1, 10.9.9.9             | 10.9.9.9
                    2001:db8:1::5 | 198.51.100.1                        | 198.51.100.1
                    2001:db8:2::5 | 198.51.100.1                        | 2001:db8:2::5
                    """)
    void isTheLastThatNoTrustedProxyHas(String peer, String forwarded, String origin) {
        var headers = forwarded == null ? List.<String>of() : List.of(forwarded);
        assertThat(ClientAddress.origin(peer, headers, PROXIES)).isEqualTo(origin);
    }

    @Test
    void readsSeveralHeadersAsOneChain() {
        assertThat(ClientAddress.origin("10.0.0.1", List.of("192.0.2.66", "198.51.100.1, 10.9.9.9"), PROXIES))
                .isEqualTo("198.51.100.1");
    }

    @Test
    void believesNobodyWithoutATrustedProxy() {
        assertThat(ClientAddress.origin("127.0.0.1", List.of("198.51.100.1"), List.of()))
                .isEqualTo("127.0.0.1");
    }

    @ParameterizedTest
    @CsvSource({
        "198.51.100.1, 198.51.100.1",
        "198.051.100.001, unknown",
        "::ffff:198.51.100.1, 198.51.100.1",
        "0:0:0:0:0:FFFF:c633:6401, 198.51.100.1",
        "2001:db8::1, 2001:db8:0:0:0:0:0:0/64",
        "2001:db8:0:0:ffff:ffff:ffff:ffff, 2001:db8:0:0:0:0:0:0/64",
        "2001:db8:0:1::1, 2001:db8:0:1:0:0:0:0/64",
        "localhost, unknown",
        "'', unknown",
        "1.2.3, unknown",
        "fe80::1%eth0, unknown"
    })
    void isKnownByOneSpellingAndAnIpv6ClientByItsNetwork(String literal, String known) {
        assertThat(ClientAddress.known(literal)).isEqualTo(known);
    }
}
