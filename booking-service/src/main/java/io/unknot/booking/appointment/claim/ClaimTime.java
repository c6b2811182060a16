package io.unknot.booking.appointment.claim;

import io.unknot.booking.appointment.BookingRefused;
import io.unknot.booking.appointment.BookingRefused.TimeTaken;
import io.unknot.booking.appointment.BookingRefused.UnknownClient;
import io.unknot.booking.appointment.Objection;
import io.unknot.booking.appointment.Visit;
import io.unknot.booking.appointment.plan.VisitPlan;
import io.unknot.booking.appointment.transition.ExpireHolds;
import io.unknot.booking.occupancy.Around;
import io.unknot.booking.occupancy.Occupancies;
import io.unknot.booking.occupancy.Occupied;
import io.unknot.booking.wish.Wish;
import io.unknot.schedule.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Takes a time for a client inside a write: asks the calendar and the policy, clears lapsed holds out of the way, asks
 * whether the therapists' other visits leave time for journeys and rest, then claims therapists, client and fitting rooms
 * that are free. Whatever speaks against the visit is gathered first and told together. The database decides each claim;
 * what it cannot see, journeys, rest and how many visits the client has, is decided for one therapist and one client by
 * one write at a time.
 */
@Component
public class ClaimTime {

    /** Nobody books farther ahead than any clinic's horizon may reach, whatever is passed over. */
    private static final Duration FARTHEST = Duration.ofDays(731);

    private final ClaimGrounds grounds;
    private final PlanVisit plans;
    private final WeighVisit weigh;
    private final Occupancies occupancies;
    private final ClaimRooms rooms;
    private final ExpireHolds lapsedHolds;

    ClaimTime(
            ClaimGrounds grounds,
            PlanVisit plans,
            WeighVisit weigh,
            Occupancies occupancies,
            ClaimRooms rooms,
            ExpireHolds lapsedHolds) {
        this.grounds = grounds;
        this.plans = plans;
        this.weigh = weigh;
        this.occupancies = occupancies;
        this.rooms = rooms;
        this.lapsedHolds = lapsedHolds;
    }

    /** As {@link #claim(Claim)}, of a new appointment by every rule. */
    public Mono<Claimed> claim(UUID appointmentId, Wish wish) {
        return claim(Claim.ofNew(appointmentId, wish, Strictness.EVERY_RULE));
    }

    /** The visit as claimed, or a {@link BookingRefused} that says all that speaks against it, or unknown references. */
    public Mono<Claimed> claim(Claim claim) {
        return grounds.enter(claim.wish())
                .flatMap(ground -> plans.plan(claim, ground)
                        .delayUntil(_ -> requireClient(claim.wish(), ground))
                        .flatMap(planned -> claim(claim, planned, ground.now())));
    }

    private static Mono<Void> requireClient(Wish wish, ClaimGround ground) {
        return ground.clientKnown() ? Mono.empty() : Mono.error(() -> new UnknownClient(wish.clientId()));
    }

    private Mono<Claimed> claim(Claim claim, PlanVisit.Planned planned, Instant now) {
        var plan = planned.plan();
        var objections = new Objections();
        var calendar = plan.refusals(now);
        claim.already().forEach(objections::add);
        objections.addSafety(planned.safety().concerns());
        objections.addCalendar(calendar);
        if (isHopeless(calendar, claim.wish().start(), now)) {
            return Mono.error(objections.refusal());
        }
        var wanted = plan.wanted();
        return occupancies
                .around(plan.therapists(), plan.nearby(), wanted)
                .delayUntil(around -> around.lapsedHolds() ? lapsedHolds.across(wanted) : Mono.empty())
                .delayUntil(around -> weighClient(claim, planned, around, objections))
                .flatMap(around -> weigh.weigh(plan, around, objections)
                        .flatMap(left -> objections.stand(claim.strictness())
                                ? refuse(plan, around, objections)
                                : claim(claim, left, around)))
                .map(had -> new Claimed(
                        had.visit().under(planned.policy().id()),
                        now,
                        planned.policy(),
                        Stream.concat(objections.passedOver(claim.strictness()).stream(), had.passedOver().stream())
                                .toList(),
                        planned.safety().advice()));
    }

    // Of these the rest says nothing more, or cannot even be worked out.
    private static boolean isHopeless(List<Refusal> calendar, Instant start, Instant now) {
        return calendar.contains(Refusal.IN_THE_PAST)
                || calendar.contains(Refusal.NO_FITTING_ROOM)
                || start.isAfter(now.plus(FARTHEST));
    }

    private static Mono<Void> weighClient(
            Claim claim, PlanVisit.Planned planned, Around around, Objections objections) {
        if (claim.counts() && around.toCome() >= planned.policy().openBookingsCap()) {
            objections.add(Objection.TOO_MANY_BOOKINGS);
        }
        return Mono.empty();
    }

    /** With who else is taken as far as it shows: nothing is claimed, so nothing is decided. */
    private Mono<Had> refuse(VisitPlan plan, Around around, Objections objections) {
        if (around.taken().stream().anyMatch(claim -> claim.kind() == Occupied.Kind.CLIENT)) {
            objections.addTaken(Occupied.Kind.CLIENT, false);
        }
        var room = plan.showsRooms(around)
                ? Mono.<Objection>empty()
                : rooms.objection(plan).doOnNext(taken -> objections.addTaken(Occupied.Kind.ROOM, taken));
        return room.then(Mono.error(objections::refusal));
    }

    private Mono<Had> claim(Claim claim, VisitPlan plan, Around around) {
        var id = claim.appointmentId();
        return rooms.claim(id, plan, around)
                .map(visit -> new Had(visit, List.of()))
                .onErrorResume(
                        TimeTaken.class,
                        taken -> taken.by() == Occupied.Kind.ROOM ? withoutRoom(claim, plan) : Mono.error(taken));
    }

    private Mono<Had> withoutRoom(Claim claim, VisitPlan plan) {
        return claim.strictness() == Strictness.HARD_RULES
                ? rooms.claimTightly(claim.appointmentId(), plan)
                        .map(visit -> new Had(visit, List.of(Occupied.Kind.ROOM.word())))
                : rooms.objection(plan).flatMap(taken -> Mono.error(new TimeTaken(Occupied.Kind.ROOM, List.of(taken))));
    }

    /** The visit, and what more was passed over for it. */
    private record Had(Visit visit, List<String> passedOver) {}
}
