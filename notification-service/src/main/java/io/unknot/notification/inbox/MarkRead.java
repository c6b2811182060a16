package io.unknot.notification.inbox;

import io.unknot.notification.message.MessageId;
import io.unknot.outbox.Writes;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Notes what was read, by whoever reads it first. */
@Component
public class MarkRead {

    private final Writes writes;
    private final Inboxes inboxes;

    MarkRead(Writes writes, Inboxes inboxes) {
        this.writes = writes;
        this.inboxes = inboxes;
    }

    /** False if there is no such message in this inbox. */
    public Mono<Boolean> one(Owner owner, MessageId message) {
        return writes.write(inboxes.markRead(owner, message));
    }

    /** Everything up to that place; says how many were not read before. */
    public Mono<Long> upTo(Owner owner, long position) {
        return writes.write(inboxes.markReadUpTo(owner, position));
    }
}
