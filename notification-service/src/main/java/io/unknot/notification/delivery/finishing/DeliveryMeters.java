package io.unknot.notification.delivery.finishing;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import io.unknot.events.reminder.MessageKind;
import io.unknot.notification.message.Channel;
import io.unknot.notification.message.Message;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** What operators see of deliveries, by kind and channel: how many ended how, and how late the sent ones were. */
@Component
class DeliveryMeters {

    private final MeterRegistry registry;
    private final Map<Sort, Timer> lateness = new ConcurrentHashMap<>();

    DeliveryMeters(MeterRegistry registry) {
        this.registry = registry;
    }

    void ended(Message message) {
        if (message instanceof Message.Sent sent) {
            lateness.computeIfAbsent(Sort.of(message), this::timer)
                    .record(Duration.between(sent.about().dueAt(), sent.sentAt()));
        }
        count(message, message.getClass().getSimpleName());
    }

    void putBack(Message message) {
        count(message, "PutBack");
    }

    private void count(Message message, String outcome) {
        registry.counter("unknot.message.tries", Sort.of(message).tags().and("outcome", word(outcome)))
                .increment();
    }

    private Timer timer(Sort sort) {
        return Timer.builder("unknot.message.lateness")
                .description("from when a message was due to when it was handed over")
                .serviceLevelObjectives(Duration.ofSeconds(1), Duration.ofSeconds(10), Duration.ofMinutes(1))
                .tags(sort.tags())
                .register(registry);
    }

    private static String word(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private record Sort(MessageKind kind, Channel channel) {

        static Sort of(Message message) {
            return new Sort(message.about().kind(), message.about().channel());
        }

        Tags tags() {
            return Tags.of("kind", word(kind.name()), "channel", word(channel.name()));
        }
    }
}
