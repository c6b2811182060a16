package io.unknot.notification.answer;

import io.unknot.events.reminder.ReminderAnswered;
import io.unknot.events.reminder.ReminderAnswered.Reply;
import io.unknot.notification.appointment.ClientId;
import io.unknot.notification.message.MessageId;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The last reply to each start of each visit. */
public interface Answers {

    /** Empty if there is no such reminder. */
    Mono<Asked> asked(MessageId reminder);

    /**
     * The last reminder that was texted to the telephone this hash stands for, of a visit that is still to come as it said
     * then; empty if there is none.
     */
    Mono<Asked> lastTexted(byte[] phoneHash);

    /** The clients whom anything was ever texted to that telephone; at most ten. */
    Flux<ClientId> textedTo(byte[] phoneHash);

    /**
     * Keeps the reply to the reminder, of the visit's start as it is in it; inside a write. What is to be told, or empty if
     * the client had said the same before.
     */
    Mono<ReminderAnswered> keep(Asked asked, Reply reply);
}
