package io.unknot.notification.message.owing;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import io.unknot.notification.appointment.Appointment;
import io.unknot.notification.appointment.AppointmentId;
import io.unknot.notification.message.About;
import io.unknot.notification.message.Messages;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Reminds nobody of visits while their course is paused: none of them takes place until it is resumed, and who is asked
 * whether they come would think it does. What is told of changes is told all the same. All of it inside a write.
 */
@Component
class PauseReminders {

    private final Reminders reminders;
    private final Messages messages;
    private final Manners manners;
    private final OweMessages owing;

    PauseReminders(Reminders reminders, Messages messages, Manners manners, OweMessages owing) {
        this.reminders = reminders;
        this.messages = messages;
        this.manners = manners;
        this.owing = owing;
    }

    /** Must come before the course itself is locked, because who follows a visit locks them in that order. */
    Mono<Void> lock(Collection<AppointmentId> visits) {
        return reminders.lockVisits(visits);
    }

    /** Withdraws the reminders of these visits. */
    Mono<Void> holdBack(Collection<AppointmentId> visits) {
        return reminders
                .unsentOf(visits)
                .collectList()
                .flatMapIterable(unsent -> unsent)
                .map(unsent -> unsent.withdraw())
                .concatMap(messages::withdraw)
                .then();
    }

    /** Owes what is still to come as if each visit was booked now: what was held back is planned again. */
    Mono<Void> goOn(List<Appointment> visits) {
        return messages.now()
                .flatMap(now -> Flux.fromIterable(visits)
                        .concatMap(visit -> manners.of(visit.clinic(), visit.client())
                                .flatMap(manner -> owing.byTheBestWay(
                                        visit, manner.ways(), ReminderRules.owed(visit, now, manner.timing()))))
                        .concatMap(this::owe)
                        .then());
    }

    private Mono<Void> owe(List<About> abouts) {
        var byId = abouts.stream().collect(toMap(About::id, Function.identity()));
        return owing.owe(abouts)
                .thenMany(Flux.defer(() -> reminders.withdrawnAmong(byId.keySet())))
                .collectList()
                .flatMapIterable(held -> held)
                .map(held -> held.planAgain(
                        requireNonNull(byId.get(held.about().id())).owed()))
                .concatMap(reminders::planAgain)
                .then();
    }
}
