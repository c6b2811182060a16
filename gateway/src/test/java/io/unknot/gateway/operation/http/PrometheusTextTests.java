package io.unknot.gateway.operation.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.unknot.gateway.operation.Figure;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PrometheusTextTests {

    @Test
    void readsNameLabelsAndValue() {
        assertThat(PrometheusText.read("""
            # HELP unknot_outbox_waiting events in the batch last read
            unknot_outbox_waiting 7
            unknot_inbox_events_total{outcome="applied",topic="clinics",} 1.5E3
            process_cpu_usage{application="gateway"} 0.25 1763750000000
            """))
                .containsExactly(
                        new Figure("unknot_outbox_waiting", Map.of(), 7),
                        new Figure("unknot_inbox_events_total", Map.of("outcome", "applied", "topic", "clinics"), 1500),
                        new Figure("process_cpu_usage", Map.of("application", "gateway"), 0.25));
    }

    @Test
    void keepsWhatStandsInALabel() {
        assertThat(PrometheusText.read("unknot_one{a=\"say \\\"no\\\", b=\\\"x\",le=\"+Inf\"} +Inf"))
                .containsExactly(new Figure(
                        "unknot_one", Map.of("a", "say \"no\", b=\"x", "le", "+Inf"), Double.POSITIVE_INFINITY));
    }

    @Test
    void passesOverWhatIsNotWantedAndWhatCannotBeRead() {
        assertThat(PrometheusText.read("""
            jvm_threads_live_threads 20
            unknot_broken{a="1" 2
            unknot_word five
            unknot_

            process_cpu_usage_of_others 1
            """)).isEmpty();
    }
}
