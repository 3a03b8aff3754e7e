package id.ravi.dns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.ravi.testing.DnsStub;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.xbill.DNS.Type;

class LookupsTest {
    private static final Duration LONG = Duration.ofSeconds(20);

    private final DnsStub server = new DnsStub();
    private final Dns dns = TestDns.of(server);

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void findTextsInOnePiece() throws NoAnswer {
        var text = "a \"quoted\" text; with\\signs ".repeat(30);
        server.text("long.example", text).text("long.example", "another");
        assertThat(dns.within(LONG, 1).texts("long.example")).containsExactly(text, "another");
    }

    @Test
    void followAliasesButNotForEver() throws NoAnswer {
        server.add("alias.example", Type.CNAME, "real.example.").text("real.example", "found");
        server.add("one.example", Type.CNAME, "other.example.").add("other.example", Type.CNAME, "one.example.");
        assertThat(dns.within(LONG, 1).texts("alias.example")).containsExactly("found");
        assertThatThrownBy(() -> dns.within(LONG, 1).texts("one.example")).isInstanceOf(NoAnswer.class);
    }

    @Test
    void tellNothingFromNoAnswer() throws NoAnswer {
        server.add("other.example", Type.A, "192.0.2.1").silence("silent.example");
        assertThat(dns.within(LONG, 1).texts("missing.example")).isEmpty();
        assertThat(dns.within(LONG, 1).texts("other.example")).isEmpty();
        assertThatThrownBy(() -> dns.within(Duration.ofMillis(100), 1).texts("silent.example"))
                .isInstanceOf(NoAnswer.class);
    }

    @Test
    void areNoMoreThanAllowed() throws NoAnswer {
        var lookups = dns.within(LONG, 1);
        assertThat(lookups.texts("missing.example")).isEmpty();
        assertThatThrownBy(() -> lookups.texts("missing.example")).isInstanceOf(NoAnswer.class);
        assertThat(server.questions()).isEqualTo(1);
    }
}
