package io.unknot.notification.delivery.failed;

import io.unknot.notification.message.Message;
import io.unknot.notification.message.MessageId;
import io.unknot.service.access.ClinicScope;
import java.util.List;
import java.util.Optional;
import reactor.core.publisher.Mono;

/** Messages that were given up. What is no clinic's, such as a question for a contact, is seen by operators alone. */
public interface FailedMessages {

    /** The last ones to fail, those due last first; at most so many. */
    Mono<List<Message.Failed>> in(ClinicScope clinics, int most);

    /**
     * Locks a message, in whichever state it is, inside a write.
     *
     * @return empty if there is none, or none in these clinics
     */
    Mono<Found> lock(MessageId id, ClinicScope clinics);

    /** It is due as if it had never been tried. */
    Mono<Void> plan(Message.Planned message);

    /** A message, and what would be wrong with sending it now, if anything. */
    record Found(Message message, Optional<Useless> useless) {}

    /** Why nothing is gained by sending it. */
    enum Useless {
        LATE,
        OUTDATED
    }
}
