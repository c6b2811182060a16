package io.unknot.notification.message;

import io.unknot.notification.appointment.AppointmentId;
import io.unknot.service.access.ClinicScope;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Every message ever owed. */
public interface Messages {

    /** The ids of those that were not there already; the others change nothing. */
    Mono<Set<MessageId>> add(List<Message.Planned> messages);

    /**
     * Locks what is not yet handed over and speaks of an earlier version of the subject, to whomever. Once this has
     * answered, no sender can hand any of it over until the transaction ends.
     */
    Flux<Message.Unsent> unsentBefore(Subject now);

    /** Writes down that a locked message is withdrawn. */
    Mono<Void> withdraw(Message.Withdrawn message);

    /** By the database's clock. */
    Mono<Instant> now();

    /** Who has, or may have, a message about it, of whichever version; of a visit, also one about the whole course. */
    Mono<Set<Recipient>> toldOf(Subject subject);

    /**
     * The messages about the appointment, by when they are due: to its client those that are theirs, to staff all.
     *
     * @return empty if there is no such appointment, or none this reader may see
     */
    Mono<List<Logged>> of(AppointmentId appointment, Reader reader);

    /** Who wants to see messages, and so which ones exist for them. */
    sealed interface Reader {
        /** A client: those of their own visits. */
        record OwnClient(UUID client) implements Reader {}

        /** Staff: those of visits to their clinics. */
        record ClinicStaff(ClinicScope clinics) implements Reader {}

        /** A therapist: those of visits they give at the clinics they work for. */
        record OwnDay(UUID therapist, ClinicScope clinics) implements Reader {}
    }
}
