package io.unknot.booking.group;

import io.unknot.booking.appointment.Appointments;
import io.unknot.booking.appointment.BookingRefused.NotBookable;
import io.unknot.booking.appointment.BookingRefused.TimeTaken;
import io.unknot.booking.appointment.transition.ExpireHolds;
import io.unknot.booking.directory.Directory;
import io.unknot.booking.occupancy.Around;
import io.unknot.booking.occupancy.Occupancies;
import io.unknot.booking.occupancy.Occupied;
import io.unknot.booking.wish.Diaries;
import io.unknot.schedule.Offer;
import io.unknot.schedule.Refusal;
import io.unknot.schedule.clinic.Room;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Takes therapists and a room with enough places, inside a write: by the same rules as a visit for one. */
@Component
class ClaimGroupTime {

    private final Appointments appointments;
    private final Directory directory;
    private final Diaries diaries;
    private final Occupancies occupancies;
    private final ExpireHolds lapsedHolds;

    ClaimGroupTime(
            Appointments appointments,
            Directory directory,
            Diaries diaries,
            Occupancies occupancies,
            ExpireHolds lapsedHolds) {
        this.appointments = appointments;
        this.directory = directory;
        this.diaries = diaries;
        this.occupancies = occupancies;
        this.lapsedHolds = lapsedHolds;
    }

    /** The visit as claimed, or {@link NotBookable}, {@link TimeTaken}, unknown references. */
    Mono<GroupVisit> claim(GroupWish wish) {
        return occupancies
                .hold(concerned(wish))
                .then(Mono.defer(() -> Flux.fromIterable(wish.therapistIds())
                        .concatMap(therapist ->
                                directory.offer(wish.clinicId(), wish.treatmentId(), therapist, wish.length()))
                        .collectList()))
                .flatMap(offers -> appointments
                        .now()
                        .flatMap(now -> requireAllowed(calendarRefusals(wish, offers, now)))
                        .then(Mono.defer(() -> claim(new GroupPlan(wish, offers)))));
    }

    /** All at once and in one order; the clinic, as several rooms may be waited for. */
    private static List<UUID> concerned(GroupWish wish) {
        var concerned = new ArrayList<>(wish.therapistIds());
        concerned.addAll(wish.clientIds());
        concerned.add(wish.clinicId());
        return concerned;
    }

    private static List<Refusal> calendarRefusals(GroupWish wish, List<Offer> offers, Instant now) {
        return offers.stream()
                .flatMap(offer -> offer.refusals(wish.start(), now).stream())
                .distinct()
                .sorted()
                .toList();
    }

    private Mono<GroupVisit> claim(GroupPlan plan) {
        if (plan.rooms().isEmpty()) {
            return Mono.error(new NotBookable(List.of(Refusal.NO_FITTING_ROOM)));
        }
        return occupancies
                .around(plan.wish().therapistIds(), plan.nearby(), plan.wanted())
                .flatMap(around -> (around.lapsedHolds() ? lapsedHolds.across(plan.wanted()) : Mono.<Void>empty())
                        .then(requireTherapists(plan, around))
                        .then(Mono.defer(() -> claimOneOf(plan, plan.freeFirst(around)))));
    }

    private Mono<Void> requireTherapists(GroupPlan plan, Around around) {
        return Flux.fromIterable(plan.offers())
                .concatMap(offer -> diaries.of(offer, plan.visitsOf(offer, around)))
                .flatMapIterable(diary -> diary.therapistRefusals(plan.wish().start()))
                .distinct()
                .collectList()
                .flatMap(refusals -> refusals.contains(Refusal.THERAPIST_TAKEN)
                        ? Mono.error(new TimeTaken(Occupied.Kind.THERAPIST))
                        : requireAllowed(refusals));
    }

    private static Mono<Void> requireAllowed(List<Refusal> refusals) {
        return refusals.isEmpty() ? Mono.empty() : Mono.error(new NotBookable(refusals));
    }

    private Mono<GroupVisit> claimOneOf(GroupPlan plan, List<Room> rooms) {
        if (rooms.isEmpty()) {
            return Mono.error(new TimeTaken(Occupied.Kind.ROOM));
        }
        var visit = plan.in(rooms.getFirst());
        return occupancies
                .claimForGroup(visit.id(), visit.clinicId(), plan.claims(rooms.getFirst()))
                .flatMap(had -> settle(plan, rooms, visit, had));
    }

    private Mono<GroupVisit> settle(GroupPlan plan, List<Room> rooms, GroupVisit visit, Set<UUID> had) {
        if (!had.containsAll(visit.therapistIds())) {
            return Mono.error(new TimeTaken(Occupied.Kind.THERAPIST));
        }
        return had.contains(visit.roomId())
                ? Mono.just(visit)
                : occupancies
                        .releaseGroup(visit.id())
                        .then(Mono.defer(() -> claimOneOf(plan, rooms.subList(1, rooms.size()))));
    }
}
