package id.ravi.dns;

import id.ravi.testing.DnsStub;
import java.util.Optional;

/** DNS without a container, as it asks one name server. */
public final class TestDns {
    private TestDns() {}

    public static Dns of(DnsStub server) {
        var dns = new Dns();
        dns.ask(Optional.of(server.address()));
        return dns;
    }
}
