package id.ravi.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In which form an address is looked for. */
class ReceptionTest {
    @ParameterizedTest
    @CsvSource({
        "Agent@Agents.Example.org, agent@agents.example.org",
        "agent@B\u00dcCHER.example, agent@xn--bcher-kva.example",
        "agent@xn--bcher-kva.example, agent@xn--bcher-kva.example",
        "a@b@Example.org, a@b@example.org",
        "nobody, nobody",
        "@, @",
        "'', ''"
    })
    void theDomainIsInAscii(String sent, String kept) {
        assertThat(Reception.canonical(sent)).isEqualTo(kept);
    }
}
