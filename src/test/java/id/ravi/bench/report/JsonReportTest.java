package id.ravi.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import org.junit.jupiter.api.Test;

class JsonReportTest {
    private final JsonObject json =
            read(new JsonReport(Sample.whole(Sample.results(50, 100, 300), Sample.results(50, 100, 300))).text());

    @Test
    void holdsEachOperationWithItsRatio() {
        var get = json.getJsonObject("operations").getJsonObject("get");
        assertThat(get.getJsonNumber("server_us").doubleValue()).isEqualTo(100);
        assertThat(get.getJsonNumber("times_floor").doubleValue()).isEqualTo(2);
        assertThat(json.getJsonObject("operations_on_a_million")).containsKey("post");
    }

    @Test
    void holdsWhatIsMeasuredBesides() {
        assertThat(json.getJsonObject("machine").getString("innodb_flush_log_at_trx_commit"))
                .isEqualTo("1");
        assertThat(json.getJsonArray("latency_curve")).hasSize(2);
        assertThat(json.getJsonObject("idle_connections").getInt("still_open")).isEqualTo(999);
        assertThat(json.getJsonObject("start_seconds").getInt("first")).isEqualTo(12);
    }

    @Test
    void holdsTheGoals() {
        var goal = json.getJsonArray("goals").getJsonObject(0);
        assertThat(goal.getString("operation")).isEqualTo("get");
        assertThat(goal.getBoolean("reached")).isFalse();
    }

    private static JsonObject read(String text) {
        try (var reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }
}
