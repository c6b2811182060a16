package io.unknot.notification.message.owing;

import io.unknot.notification.appointment.Appointment;
import io.unknot.notification.appointment.Appointment.State;
import io.unknot.notification.appointment.Appointments;
import io.unknot.notification.message.About;
import io.unknot.notification.message.Facts.Before;
import io.unknot.notification.message.Message;
import io.unknot.notification.message.Messages;
import io.unknot.notification.message.Recipient;
import io.unknot.notification.message.Subject;
import io.unknot.notification.message.owing.Manner.Ways;
import io.unknot.notification.message.owing.OwingRules.Known;
import io.unknot.notification.message.owing.OwingRules.Situation;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Keeps what is owed to a client and their therapists in step with their appointment. */
@Component
public class FollowAppointment {

    /** Nothing was ever said of what is heard of for the first time: nobody has to be asked. */
    private static final Known FIRST_HEARD = new Known(Set.of(), List.of(), Optional.empty());

    private final Appointments appointments;
    private final Messages messages;
    private final OweMessages owing;
    private final Manners manners;
    private final FollowCourse courses;

    FollowAppointment(
            Appointments appointments, Messages messages, OweMessages owing, Manners manners, FollowCourse courses) {
        this.appointments = appointments;
        this.messages = messages;
        this.owing = owing;
        this.manners = manners;
        this.courses = courses;
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
        return appointments.keep(appointment).flatMap(kept -> {
            // The teller's clock may be ahead of ours.
            var happenedAt = toldAt.filter(kept.at()::isAfter).orElse(kept.at());
            return kept.last().isEmpty() && appointment.course().isEmpty()
                    ? plan(appointment, before, FIRST_HEARD, happenedAt)
                    : followOn(appointment, before, kept.last(), happenedAt);
        });
    }

    private Mono<Void> followOn(
            Appointment appointment, Optional<Before> before, Optional<Appointment> last, Instant happenedAt) {
        return owing.withdrawBefore(Subject.of(appointment))
                .map(unheard -> asTheClientKnows(before, unheard))
                .flatMap(from -> known(appointment, last).flatMap(known -> plan(appointment, from, known, happenedAt)));
    }

    /** Asked only after the outdated is locked: until then it may just be handed over. */
    private Mono<Known> known(Appointment appointment, Optional<Appointment> last) {
        var course = appointment.course().or(() -> last.flatMap(Appointment::course));
        return messages.toldOf(Subject.of(appointment))
                .map(told -> new Known(told, last.map(Appointment::therapists).orElse(List.of()), course));
    }

    /**
     * As {@link #follow(Appointment)} for a change that is no news to the client: what was still to be said of the version
     * before is to be said of this one, when it was due.
     */
    public Mono<Void> carryOver(Appointment appointment) {
        return appointments
                .keep(appointment)
                .flatMap(_ -> owing.withdrawBefore(Subject.of(appointment)))
                .flatMapIterable(outdated -> outdated)
                .map(Message.Unsent::about)
                .map(unsent -> About.to(
                        sameReader(unsent.recipient(), appointment), appointment, unsent.channel(), unsent.owed()))
                .collectList()
                .flatMap(owing::owe);
    }

    /**
     * As {@link #follow(Appointment)} for a slip that staff took back. To a client who was checked in by mistake nothing
     * happened; one whose visit was called off or noted as missed is told that it stands.
     */
    public Mono<Void> restore(Appointment appointment, Optional<Instant> toldAt) {
        return appointments
                .find(appointment.id())
                .map(last -> last.state() == State.CHECKED_IN)
                .defaultIfEmpty(false)
                .flatMap(checkedIn ->
                        checkedIn ? carryOver(appointment) : follow(appointment, Optional.empty(), toldAt));
    }

    /** The client may have another id now. */
    private static Recipient sameReader(Recipient before, Appointment appointment) {
        return before instanceof Recipient.Client ? new Recipient.Client(appointment.client()) : before;
    }

    /** Moved again before we could say so, the visit is still where it first was for its client. */
    private static Optional<Before> asTheClientKnows(Optional<Before> before, List<Message.Unsent> unheard) {
        return before.map(last -> unheard.stream()
                .filter(message -> message.about().recipient() instanceof Recipient.Client)
                .flatMap(message -> message.about().owed().before().stream())
                .findFirst()
                .orElse(last));
    }

    private Mono<Void> plan(Appointment visit, Optional<Before> from, Known known, Instant happenedAt) {
        return manners.of(visit.clinic(), visit.client())
                .flatMap(manner -> owed(new Situation(visit, from, known, happenedAt, manner.timing()), manner.ways()))
                .flatMap(owing::owe)
                .then(Mono.defer(() -> known.course()
                        .map(course -> courses.visitChanged(course, visit.id()))
                        .orElseGet(Mono::empty)));
    }

    private Mono<List<About>> owed(Situation it, Ways ways) {
        return owing.byTheBestWay(it.appointment(), ways, OwingRules.owedIn(it))
                .map(toClient -> Stream.concat(toClient.stream(), StaffRules.owedIn(it).stream())
                        .toList());
    }
}
