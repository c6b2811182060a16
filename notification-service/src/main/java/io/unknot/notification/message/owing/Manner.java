package io.unknot.notification.message.owing;

import io.unknot.events.reminder.MessageKind;
import io.unknot.notification.message.Channel;
import io.unknot.notification.message.when.Timing;
import java.util.List;
import java.util.Map;
import java.util.Set;
import reactor.core.publisher.Mono;

/** When a client is written to about their visits to a clinic, and by which ways. */
public record Manner(Timing timing, Ways ways) {

    /** Asked only where something is owed: most changes of a visit owe nothing. */
    @FunctionalInterface
    public interface Ways {

        /** Those the client allows for messages of each kind, the one they like best first; none if they want none. */
        Mono<Map<MessageKind, List<Channel>>> of(Set<MessageKind> kinds);
    }
}
