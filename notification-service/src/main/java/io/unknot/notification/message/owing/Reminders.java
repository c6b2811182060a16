package io.unknot.notification.message.owing;

import io.unknot.notification.appointment.AppointmentId;
import io.unknot.notification.message.Message;
import io.unknot.notification.message.MessageId;
import java.util.Collection;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What clients are to be reminded of, as it is held back and planned again; all of it inside a write. */
public interface Reminders {

    /** Locks the visits, at most 200, in the order of their ids: whoever follows one of them waits. */
    Mono<Void> lockVisits(Collection<AppointmentId> visits);

    /** Locks the reminders of these visits that are not yet handed over: no sender can hand one over meanwhile. */
    Flux<Message.Unsent> unsentOf(Collection<AppointmentId> visits);

    /** Locks those of these messages that are withdrawn. */
    Flux<Message.Withdrawn> withdrawnAmong(Collection<MessageId> ids);

    /** Writes down that a withdrawn message is owed again, with all its tries before it. */
    Mono<Void> planAgain(Message.Planned message);
}
