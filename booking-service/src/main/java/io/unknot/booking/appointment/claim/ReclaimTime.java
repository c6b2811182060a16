package io.unknot.booking.appointment.claim;

import io.unknot.booking.appointment.Appointment;
import io.unknot.booking.appointment.BookingRefused.TimeTaken;
import io.unknot.booking.appointment.Visit;
import io.unknot.booking.appointment.transition.ExpireHolds;
import io.unknot.booking.occupancy.Occupancies;
import io.unknot.booking.occupancy.Occupied;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Takes again the time an appointment had before, inside a write: the same people, the same room, the same spans. */
@Component
public class ReclaimTime {

    private final Occupancies occupancies;
    private final ExpireHolds lapsedHolds;

    ReclaimTime(Occupancies occupancies, ExpireHolds lapsedHolds) {
        this.occupancies = occupancies;
        this.lapsedHolds = lapsedHolds;
    }

    /** Nothing where the time was never given away; else it is claimed, or {@link TimeTaken}. */
    public Mono<Void> reclaim(Appointment from, Appointment to) {
        if (from.occupies() && from.visit().equals(to.visit())) {
            return Mono.empty();
        }
        var wanted = to.visit().claims();
        return occupancies
                .hold(concerned(from.visit(), to.visit()))
                .then(occupancies.release(from.id()))
                .then(lapsedHolds.across(wanted))
                .then(claim(to, wanted));
    }

    private Mono<Void> claim(Appointment to, List<Occupied> wanted) {
        return occupancies
                .claim(to.id(), to.visit().clinicId(), wanted)
                .flatMap(had -> wanted.stream()
                        .filter(each -> !had.contains(each.resourceId()))
                        .findFirst()
                        .<Mono<Void>>map(lost -> Mono.error(new TimeTaken(lost.kind())))
                        .orElseGet(Mono::empty));
    }

    private static List<UUID> concerned(Visit from, Visit to) {
        return Stream.concat(from.concerned().stream(), to.concerned().stream())
                .distinct()
                .toList();
    }
}
