package io.unknot.service.token;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.tracing.Tracer;
import io.unknot.service.trace.Trail;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;

/** The small booking-service is told by nobody where to send traces. */
class NoTracesWebTests extends TokenTest {

    @Autowired
    private ObjectProvider<Tracer> tracers;

    @Autowired
    private Trail trail;

    @Test
    void withoutATakerThereAreNoTracesAtAll() {
        assertThat(tracers.stream()).isEmpty();
        assertThat(trail).isSameAs(Trail.NONE);
    }
}
