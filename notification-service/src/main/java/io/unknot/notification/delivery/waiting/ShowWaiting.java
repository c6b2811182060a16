package io.unknot.notification.delivery.waiting;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import io.unknot.notification.delivery.waiting.WaitingMessages.Waiting;
import java.util.Locale;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Shows operators how many messages are due and not sent yet. Every replica shows all of them: look at the largest. */
@Component
public class ShowWaiting {

    private final WaitingMessages messages;
    private final MultiGauge gauge;

    ShowWaiting(WaitingMessages messages, MeterRegistry registry) {
        this.messages = messages;
        this.gauge = MultiGauge.builder("unknot.message.due")
                .description("messages that are due and not sent yet")
                .register(registry);
    }

    /** As many as there are now; a kind of which none is left is shown no longer. */
    public Mono<Void> show() {
        return messages.count()
                .map(ShowWaiting::row)
                .collectList()
                .doOnNext(rows -> gauge.register(rows, true))
                .then();
    }

    private static Row<Number> row(Waiting waiting) {
        return Row.of(Tags.of("kind", word(waiting.kind()), "channel", word(waiting.channel())), waiting.messages());
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
