package io.unknot.notification.message;

import io.unknot.notification.appointment.Appointment;
import io.unknot.notification.appointment.Appointments;
import io.unknot.notification.message.OwingRules.Situation;
import io.unknot.outbox.Outbox;
import java.time.Instant;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Keeps what is owed to a client in step with their appointment. */
@Component
public class FollowAppointment {

    private final Appointments appointments;
    private final Messages messages;
    private final Outbox outbox;

    FollowAppointment(Appointments appointments, Messages messages, Outbox outbox) {
        this.appointments = appointments;
        this.messages = messages;
        this.outbox = outbox;
    }

    /**
     * Withdraws what this version of the appointment makes untrue and plans what it calls for. Runs inside a write; a
     * version already seen changes nothing.
     */
    public Mono<Void> follow(Appointment appointment) {
        return appointments
                .keep(appointment)
                .flatMap(now -> withdrawOutdated(appointment).then(plan(appointment, now)));
    }

    private Mono<Void> withdrawOutdated(Appointment appointment) {
        return messages.unsentBefore(appointment)
                .collectList()
                .flatMapMany(Flux::fromIterable)
                .map(Message.Unsent::withdraw)
                .concatMap(change -> messages.withdraw(change.after()).then(outbox.tell(change.event())))
                .then();
    }

    private Mono<Void> plan(Appointment appointment, Instant now) {
        return messages.anyHandedOver(appointment.id())
                .map(told -> OwingRules.owedIn(new Situation(appointment, told, now)))
                .flatMapMany(Flux::fromIterable)
                .map(owed -> Message.Planned.of(About.of(appointment, owed, Channel.EMAIL)))
                .concatMap(this::add)
                .then();
    }

    private Mono<Void> add(Change<Message.Planned> change) {
        return messages.add(change.after()).flatMap(added -> added ? outbox.tell(change.event()) : Mono.empty());
    }
}
