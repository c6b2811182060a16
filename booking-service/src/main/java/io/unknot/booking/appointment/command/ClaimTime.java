package io.unknot.booking.appointment.command;

import io.unknot.booking.appointment.BookingRefused.NotBookable;
import io.unknot.booking.appointment.BookingRefused.TimeTaken;
import io.unknot.booking.appointment.BookingRefused.UnknownClient;
import io.unknot.booking.appointment.ClaimGround;
import io.unknot.booking.appointment.ClaimGrounds;
import io.unknot.booking.appointment.Visit;
import io.unknot.booking.appointment.plan.PlannedPart;
import io.unknot.booking.appointment.plan.RoomChoice;
import io.unknot.booking.appointment.plan.VisitPlan;
import io.unknot.booking.directory.RecentOffers;
import io.unknot.booking.occupancy.Around;
import io.unknot.booking.occupancy.Occupancies;
import io.unknot.booking.occupancy.Occupied;
import io.unknot.booking.wish.Diaries;
import io.unknot.booking.wish.Wish;
import io.unknot.schedule.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Takes a time for a client inside a write: asks the calendar, clears lapsed holds out of the way, asks whether the
 * therapists' other visits leave time for journeys and rest, then claims therapists, client and fitting rooms that are
 * free. The database decides each claim; what it cannot see, journeys and rest, is decided for one therapist by
 * one write at a time.
 */
@Component
class ClaimTime {

    private static final Set<Refusal> STRAIN = Set.of(Refusal.TOO_MUCH_IN_A_ROW, Refusal.TOO_MUCH_A_DAY);

    private final ClaimGrounds grounds;
    private final RecentOffers offers;
    private final Diaries diaries;
    private final Occupancies occupancies;
    private final ExpireHolds lapsedHolds;

    ClaimTime(
            ClaimGrounds grounds,
            RecentOffers offers,
            Diaries diaries,
            Occupancies occupancies,
            ExpireHolds lapsedHolds) {
        this.grounds = grounds;
        this.offers = offers;
        this.diaries = diaries;
        this.occupancies = occupancies;
        this.lapsedHolds = lapsedHolds;
    }

    /** The visit as claimed, or {@link NotBookable}, {@link TimeTaken}, {@link UnknownClient}, unknown references. */
    Mono<Claimed> claim(UUID appointmentId, Wish wish) {
        return grounds.enter(wish)
                .flatMap(ground -> plan(wish, ground)
                        .flatMap(plan -> requireAllowed(plan.refusals(ground.now()))
                                .then(requireClient(wish, ground))
                                .then(Mono.defer(() -> claim(appointmentId, plan))))
                        .map(visit -> new Claimed(visit, ground.now())));
    }

    private Mono<VisitPlan> plan(Wish wish, ClaimGround ground) {
        var first = offers.offer(
                wish.clinicId(), wish.treatmentId(), wish.therapistId(), wish.length(), ground.directoryRevision());
        return Flux.concat(
                        first,
                        Flux.fromIterable(wish.further())
                                .concatMap(part -> offers.anew(
                                        wish.clinicId(), part.treatmentId(), part.therapistId(), part.length())))
                .collectList()
                .map(all -> VisitPlan.of(wish, all));
    }

    private static Mono<Void> requireClient(Wish wish, ClaimGround ground) {
        return ground.clientKnown() ? Mono.empty() : Mono.error(() -> new UnknownClient(wish.clientId()));
    }

    private Mono<Visit> claim(UUID appointmentId, VisitPlan plan) {
        var wanted = plan.wanted();
        return occupancies
                .around(plan.therapists(), plan.nearby(), wanted)
                .flatMap(around -> (around.lapsedHolds() ? lapsedHolds.across(wanted) : Mono.<Void>empty())
                        .then(requireTherapists(plan, around))
                        .then(Mono.defer(() -> claim(appointmentId, RoomChoice.of(plan, around)))));
    }

    private Mono<Void> requireTherapists(VisitPlan plan, Around around) {
        return Flux.fromIterable(plan.parts())
                .concatMap(part -> therapistRefusals(plan, part, around))
                .flatMapIterable(refusals -> refusals)
                .distinct()
                .sort()
                .collectList()
                .flatMap(refusals -> refusals.contains(Refusal.THERAPIST_TAKEN)
                        ? Mono.error(new TimeTaken(Occupied.Kind.THERAPIST))
                        : requireAllowed(refusals));
    }

    /** The visit's own parts wear its therapist out as others' do, but they are in nobody's way. */
    private Mono<List<Refusal>> therapistRefusals(VisitPlan plan, PlannedPart part, Around around) {
        var others = around.visits().stream()
                .filter(visit -> visit.therapistId().equals(part.therapistId()))
                .toList();
        var own = plan.otherPartsOf(part);
        var alone = diaries.of(part.offer(), others).map(diary -> diary.therapistRefusals(part.start()));
        if (own.isEmpty()) {
            return alone;
        }
        var together = diaries.of(
                        part.offer(),
                        Stream.concat(others.stream(), own.stream()).toList())
                .map(diary -> diary.therapistRefusals(part.start()));
        return Mono.zip(
                alone,
                together,
                (without, with) -> Stream.concat(without.stream(), with.stream().filter(STRAIN::contains))
                        .toList());
    }

    private static Mono<Void> requireAllowed(List<Refusal> refusals) {
        return refusals.isEmpty() ? Mono.empty() : Mono.error(new NotBookable(refusals));
    }

    private Mono<Visit> claim(UUID appointmentId, RoomChoice choice) {
        return Mono.justOrEmpty(choice.best())
                .switchIfEmpty(Mono.error(() -> new TimeTaken(Occupied.Kind.ROOM)))
                .flatMap(visit -> occupancies
                        .claim(appointmentId, visit.clinicId(), visit.claims())
                        .flatMap(had -> settle(appointmentId, choice, visit, had)));
    }

    // A room may be lost to somebody who was quicker; then all is claimed again with another, so that whoever waits for
    // a
    // room has none yet.
    private Mono<Visit> settle(UUID appointmentId, RoomChoice choice, Visit visit, Set<UUID> had) {
        var lost = visit.claims().stream()
                .filter(claim -> !had.contains(claim.resourceId()))
                .toList();
        if (lost.isEmpty()) {
            return Mono.just(visit);
        }
        if (lost.getFirst().kind() != Occupied.Kind.ROOM) {
            return Mono.error(new TimeTaken(lost.getFirst().kind()));
        }
        var rooms = lost.stream().map(Occupied::resourceId).collect(Collectors.toUnmodifiableSet());
        return occupancies.release(appointmentId).then(Mono.defer(() -> claim(appointmentId, choice.without(rooms))));
    }

    /** The visit, and the instant on the database's clock at which its claim was judged. */
    record Claimed(Visit visit, Instant now) {}
}
