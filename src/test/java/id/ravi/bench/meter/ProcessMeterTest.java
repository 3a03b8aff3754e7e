package id.ravi.bench.meter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProcessMeterTest {
    @Test
    void findsTheResidentMemoryAmongTheOthers() {
        var status =
                """
                Name:	java
                VmHWM:	  700000 kB
                VmRSS:	  614400 kB
                RssAnon:	  500000 kB
                """;
        assertThat(ProcessMeter.residentBytes(status)).hasValue(600L * 1024 * 1024);
    }

    @Test
    void aProcessThatHasEndedHoldsNone() {
        assertThat(ProcessMeter.residentBytes("Name:	java\nState:	Z (zombie)\n"))
                .isEmpty();
    }

    @Test
    void timeOfThisProcessGoesOn() {
        var self = ProcessMeter.self();
        assertThat(self.processorTime()).isPositive();
        assertThat(self.started()).isNotNull();
    }
}
