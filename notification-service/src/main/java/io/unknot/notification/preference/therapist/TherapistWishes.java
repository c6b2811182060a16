package io.unknot.notification.preference.therapist;

import io.unknot.notification.appointment.TherapistId;
import reactor.core.publisher.Mono;

/** What every therapist said of mails; nothing said is ever changed or taken away. Senders look here when they send. */
public interface TherapistWishes {

    /** The last that the therapist said; empty if nothing. */
    Mono<TherapistMails> of(TherapistId therapist);

    /** As {@link #of}; nobody else changes it until the transaction ends. */
    Mono<TherapistMails> lock(TherapistId therapist);

    /** The next that the therapist says. */
    Mono<Void> add(TherapistId therapist, TherapistMails mails, SaidFrom from);

    /** How it was said. */
    enum SaidFrom {
        /** By the therapist, logged in. */
        THERAPIST,
        /** By whoever has the link of a mail that was sent to them. */
        UNSUBSCRIBE_LINK
    }
}
