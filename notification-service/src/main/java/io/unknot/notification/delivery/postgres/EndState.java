package io.unknot.notification.delivery.postgres;

import io.unknot.notification.delivery.Deliveries.Ended;
import io.unknot.notification.message.Message;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How a message's end is kept: the name of the state and, where it has one, the reason. */
record EndState(String name, @Nullable String reason) {

    static EndState of(Message outcome) {
        return switch (outcome) {
            case Message.Sent _ -> new EndState("SENT", null);
            case Message.Skipped skipped ->
                new EndState("SKIPPED", skipped.why().name());
            case Message.Failed failed -> new EndState("FAILED", failed.reason().name());
            case Message.Unsent unsent -> throw new IllegalArgumentException("not an end: " + unsent);
            case Message.Withdrawn withdrawn ->
                throw new IllegalArgumentException("only a change of the subject withdraws: " + withdrawn);
        };
    }

    /** One part of each message's end, as a column. */
    static @Nullable String[] column(List<Ended> messages, Function<EndState, @Nullable String> part) {
        return messages.stream().map(ended -> part.apply(of(ended.outcome()))).toArray(String[]::new);
    }
}
