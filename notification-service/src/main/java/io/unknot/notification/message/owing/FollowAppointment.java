package io.unknot.notification.message.owing;

import io.unknot.notification.appointment.Appointment;
import io.unknot.notification.appointment.Appointments;
import io.unknot.notification.message.About;
import io.unknot.notification.message.Change;
import io.unknot.notification.message.Channel;
import io.unknot.notification.message.Facts.Before;
import io.unknot.notification.message.Message;
import io.unknot.notification.message.Messages;
import io.unknot.notification.message.Recipient;
import io.unknot.notification.message.Subject;
import io.unknot.notification.message.owing.OwingRules.Situation;
import io.unknot.outbox.Outbox;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Keeps what is owed to a client in step with their appointment. */
@Component
public class FollowAppointment {

    private final Appointments appointments;
    private final Messages messages;
    private final Outbox outbox;
    private final Timings timings;

    FollowAppointment(Appointments appointments, Messages messages, Outbox outbox, Timings timings) {
        this.appointments = appointments;
        this.messages = messages;
        this.outbox = outbox;
        this.timings = timings;
    }

    /** As {@link #follow(Appointment, Optional, Optional)}, when it was not moved and that was told just now. */
    public Mono<Void> follow(Appointment appointment) {
        return follow(appointment, Optional.empty(), Optional.empty());
    }

    /**
     * Withdraws what this version of the appointment makes untrue and plans what it calls for. Runs inside a write; a
     * version already seen changes nothing. Before is from where this version was moved, if it was; the fact was told
     * at toldAt, or just now.
     */
    public Mono<Void> follow(Appointment appointment, Optional<Before> before, Optional<Instant> toldAt) {
        return appointments
                .keep(appointment)
                // The teller's clock may be ahead of ours.
                .map(now -> toldAt.filter(now::isAfter).orElse(now))
                .flatMap(happenedAt -> withdrawOutdated(appointment)
                        .flatMap(unheard -> situation(appointment, asTheClientKnows(before, unheard), happenedAt)))
                .flatMap(this::plan);
    }

    /** Asked only after the outdated is locked: until then it may just be handed over. */
    private Mono<Situation> situation(Appointment appointment, Optional<Before> before, Instant happenedAt) {
        return messages.toldOf(Subject.of(appointment))
                .map(FollowAppointment::clientIsAmong)
                .zipWith(timings.of(appointment.clinic(), appointment.client()))
                .map(found -> new Situation(appointment, before, found.getT1(), happenedAt, found.getT2()));
    }

    /**
     * As {@link #follow(Appointment)} for a change that is no news to the client: what was still to be said of the version
     * before is to be said of this one, when it was due.
     */
    public Mono<Void> carryOver(Appointment appointment) {
        return appointments
                .keep(appointment)
                .flatMap(_ -> withdrawOutdated(appointment))
                .flatMapIterable(outdated -> outdated)
                .map(Message.Unsent::about)
                .map(unsent -> Message.Planned.of(About.to(
                        sameReader(unsent.recipient(), appointment), appointment, unsent.channel(), unsent.owed())))
                .collectList()
                .flatMap(this::add);
    }

    /**
     * As {@link #follow(Appointment)} for a slip that staff took back. To a client who was checked in by mistake nothing
     * happened; one whose visit was called off or noted as missed is told that it stands.
     */
    public Mono<Void> restore(Appointment appointment, Optional<Instant> toldAt) {
        return appointments
                .isCheckedIn(appointment.id())
                .flatMap(checkedIn ->
                        checkedIn ? carryOver(appointment) : follow(appointment, Optional.empty(), toldAt));
    }

    private Mono<List<Message.Unsent>> withdrawOutdated(Appointment appointment) {
        return messages.unsentBefore(Subject.of(appointment))
                .collectList()
                .flatMap(outdated -> Flux.fromIterable(outdated)
                        .map(Message.Unsent::withdraw)
                        .concatMap(change -> messages.withdraw(change.after())
                                .then(outbox.tellAll(change.event().stream().toList())))
                        .then(Mono.just(outdated)));
    }

    /** The client may have another id now. */
    private static Recipient sameReader(Recipient before, Appointment appointment) {
        return before instanceof Recipient.Client ? new Recipient.Client(appointment.client()) : before;
    }

    /** Whichever id they had then: two records of one client may have become one. */
    private static boolean clientIsAmong(Set<Recipient> told) {
        return told.stream().anyMatch(Recipient.Client.class::isInstance);
    }

    /** Moved again before we could say so, the visit is still where it first was for its client. */
    private static Optional<Before> asTheClientKnows(Optional<Before> before, List<Message.Unsent> unheard) {
        return before.map(last -> unheard.stream()
                .flatMap(message -> message.about().owed().before().stream())
                .findFirst()
                .orElse(last));
    }

    private Mono<Void> plan(Situation situation) {
        return add(OwingRules.owedIn(situation).stream()
                .map(owed -> Message.Planned.of(About.toClient(situation.appointment(), Channel.EMAIL, owed)))
                .toList());
    }

    private Mono<Void> add(List<Change<Message.Planned>> planned) {
        return planned.isEmpty()
                ? Mono.empty()
                : messages.add(planned.stream().map(Change::after).toList())
                        .flatMap(added -> outbox.tellAll(planned.stream()
                                .filter(change ->
                                        added.contains(change.after().about().id()))
                                .flatMap(change -> change.event().stream())
                                .toList()));
    }
}
