package io.unknot.booking.appointment.transition;

import io.unknot.booking.appointment.Appointment;
import io.unknot.booking.audit.By;
import io.unknot.booking.client.Belongings;
import io.unknot.booking.client.MergeRefused.BusyClients;
import io.unknot.booking.client.MergeRefused.TooManyVisits;
import io.unknot.booking.client.MergeRefused.VisitsOverlap;
import io.unknot.booking.occupancy.Occupancies;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Makes one client's appointments another's when the two are merged, whatever state they are in: the history follows the
 * person. Refused while both are taken at one time.
 */
@Component
@Order(Belongings.LOCKING)
class HandOnAppointments implements Belongings {

    private static final int MOST = 1_000;

    private final ClientsAppointments appointments;
    private final Occupancies occupancies;
    private final RecordTransition recorder;

    HandOnAppointments(ClientsAppointments appointments, Occupancies occupancies, RecordTransition recorder) {
        this.appointments = appointments;
        this.occupancies = occupancies;
        this.recorder = recorder;
    }

    // Appointments before people, as every command does. What was booked while we waited for the people is not locked.
    @Override
    public Mono<Void> handOn(Merge merge, By by) {
        return appointments.lockAll(merge.from(), MOST + 1).flatMap(all -> {
            if (all.size() > MOST) {
                return Mono.error(new TooManyVisits());
            }
            return occupancies
                    .hold(List.of(merge.from(), merge.into()))
                    .then(requireAll(merge, all))
                    .then(requireApart(merge))
                    .then(appointments.handOnTimes(merge))
                    .thenMany(Flux.fromIterable(all))
                    .concatMap(each -> recorder.record(Action.MERGE, by, each.keptFor(merge.into())))
                    .then();
        });
    }

    private Mono<Void> requireAll(Merge merge, List<Appointment> locked) {
        return appointments
                .count(merge.from())
                .flatMap(count -> count == locked.size() ? Mono.empty() : Mono.error(new BusyClients()));
    }

    private Mono<Void> requireApart(Merge merge) {
        return appointments
                .overlapping(merge)
                .flatMap(overlap -> overlap.isEmpty() ? Mono.empty() : Mono.error(new VisitsOverlap(overlap)));
    }
}
