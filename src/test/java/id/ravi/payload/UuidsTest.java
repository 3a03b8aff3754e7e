package id.ravi.payload;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UuidsTest {
    @ParameterizedTest
    @ValueSource(strings = {"0b9d2a54-6f0e-4c3b-9a77-1f2e3d4c5b6a", "0B9D2A54-6F0E-4C3B-9A77-1f2e3d4c5b6a"})
    void readsTheCanonicalFormInAnyCase(String text) {
        assertThat(Uuids.canonical(text)).contains(UUID.fromString("0b9d2a54-6f0e-4c3b-9a77-1f2e3d4c5b6a"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1-1-1-1-1",
                "x",
                "0b9d2a546f0e4c3b9a771f2e3d4c5b6a",
                "{0b9d2a54-6f0e-4c3b-9a77-1f2e3d4c5b6a}",
                "urn:uuid:0b9d2a54-6f0e-4c3b-9a77-1f2e3d4c5b6a",
                " 0b9d2a54-6f0e-4c3b-9a77-1f2e3d4c5b6a",
                "0b9d2a54-6f0e-4c3b-9a77-1f2e3d4c5b6a\n",
                "0b9d2a54-6f0e-4c3b-9a77-1f2e3d4c5b6",
                "0b9d2a54-6f0e-4c3b-9a77-1f2e3d4c5b6ab",
                "0g9d2a54-6f0e-4c3b-9a77-1f2e3d4c5b6a",
                "0b9d2a546-f0e-4c3b-9a77-1f2e3d4c5b6a",
                "\uff10b9d2a54-6f0e-4c3b-9a77-1f2e3d4c5b6a"
            })
    void refusesEverythingElse(String text) {
        assertThat(Uuids.canonical(text)).isEmpty();
    }
}
