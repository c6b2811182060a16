package io.unknot.notification.delivery;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.unknot.notification.message.Message;
import java.time.Duration;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** What operators see of deliveries: how many ended how, and how late the sent ones were. */
@Component
class DeliveryMeters {

    private final MeterRegistry registry;
    private final Timer lateness;

    DeliveryMeters(MeterRegistry registry) {
        this.registry = registry;
        this.lateness = Timer.builder("unknot.message.lateness")
                .description("from when a message was due to when it was handed over")
                .serviceLevelObjectives(Duration.ofSeconds(1), Duration.ofSeconds(10), Duration.ofMinutes(1))
                .register(registry);
    }

    void ended(Message message) {
        if (message instanceof Message.Sent sent) {
            lateness.record(Duration.between(sent.about().dueAt(), sent.sentAt()));
        }
        count(message, message.getClass().getSimpleName());
    }

    void putBack(Message message) {
        count(message, "PutBack");
    }

    private void count(Message message, String outcome) {
        var kind = message.about().kind().name().toLowerCase(Locale.ROOT);
        registry.counter("unknot.message.tries", "kind", kind, "outcome", outcome.toLowerCase(Locale.ROOT))
                .increment();
    }
}
