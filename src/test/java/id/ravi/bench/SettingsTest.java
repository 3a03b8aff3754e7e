package id.ravi.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingsTest {
    @Test
    void blankPropertiesMeanTheDefaults() {
        var settings = of(Map.of("bench.only", "", "bench.rounds", " ", "bench.scale", ""));
        assertThat(settings).isEqualTo(of(Map.of()));
        assertThat(settings.connections()).isEqualTo(16);
        assertThat(settings.million()).isFalse();
    }

    @Test
    void readsWhatIsGiven() {
        var settings = of(Map.of("bench.only", "get, post", "bench.seconds", "7", "bench.scale", "million"));
        assertThat(settings.only()).containsExactlyInAnyOrder("get", "post");
        assertThat(settings.round()).isEqualTo(Duration.ofSeconds(7));
        assertThat(settings.million()).isTrue();
    }

    @Test
    void aWrongValueIsNamed() {
        assertThatThrownBy(() -> of(Map.of("bench.rounds", "0"))).hasMessageContaining("bench.rounds");
        assertThatThrownBy(() -> of(Map.of("bench.scale", "huge"))).hasMessageContaining("bench.scale");
    }

    private static Settings of(Map<String, String> properties) {
        return Settings.of(properties::get);
    }
}
