package io.unknot.booking.appointment;

import io.unknot.booking.appointment.BookingRefused.NotBookable;
import io.unknot.booking.appointment.BookingRefused.TimeTaken;
import io.unknot.booking.appointment.BookingRefused.UnknownClient;
import io.unknot.booking.directory.RecentOffers;
import io.unknot.booking.occupancy.Around;
import io.unknot.booking.occupancy.Occupancies;
import io.unknot.booking.occupancy.Occupied;
import io.unknot.booking.wish.Diaries;
import io.unknot.booking.wish.Wish;
import io.unknot.schedule.Offer;
import io.unknot.schedule.Refusal;
import io.unknot.schedule.clinic.Room;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Takes a time for a client inside a write: asks the calendar, clears lapsed holds out of the way, asks whether the
 * therapist's other visits leave time for journeys and rest, then claims therapist, client and the first fitting room
 * that is free. The database decides each claim; what it cannot see, journeys and rest, is decided for one therapist by
 * one write at a time.
 */
@Component
class ClaimTime {

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
                .flatMap(ground -> offer(wish, ground)
                        .flatMap(offer -> requireAllowed(offer.refusals(wish.start(), ground.now()))
                                .then(requireClient(wish, ground))
                                .then(Mono.defer(() -> claim(appointmentId, offer, wish))))
                        .map(visit -> new Claimed(visit, ground.now())));
    }

    private Mono<Offer> offer(Wish wish, ClaimGround ground) {
        return offers.offer(
                wish.clinicId(), wish.treatmentId(), wish.therapistId(), wish.length(), ground.directoryRevision());
    }

    private static Mono<Void> requireClient(Wish wish, ClaimGround ground) {
        return ground.clientKnown() ? Mono.empty() : Mono.error(() -> new UnknownClient(wish.clientId()));
    }

    private Mono<Visit> claim(UUID appointmentId, Offer offer, Wish wish) {
        var rooms = offer.fittingRooms();
        var wanted = wanted(offer, wish, rooms);
        return occupancies
                .around(List.of(wish.therapistId()), Diaries.nearby(offer, wish.start()), wanted)
                .flatMap(around -> (around.lapsedHolds() ? lapsedHolds.across(wanted) : Mono.<Void>empty())
                        .then(requireTherapist(offer, wish, around))
                        .then(Mono.defer(() -> claim(appointmentId, offer, wish, freeFirst(rooms, around)))))
                .map(room -> visit(offer, wish, room));
    }

    private Mono<Void> requireTherapist(Offer offer, Wish wish, Around around) {
        return diaries.of(offer, around.visits()).flatMap(diary -> {
            var refusals = diary.therapistRefusals(wish.start());
            return refusals.contains(Refusal.THERAPIST_TAKEN)
                    ? Mono.error(new TimeTaken(Occupied.Kind.THERAPIST))
                    : requireAllowed(refusals);
        });
    }

    /** A room that shows as free will most likely be had; the others may be free by now. */
    private static List<Room> freeFirst(List<Room> rooms, Around around) {
        return rooms.stream()
                .sorted(Comparator.comparing(room -> around.taken().contains(room.roomId())))
                .toList();
    }

    private Mono<Room> claim(UUID appointmentId, Offer offer, Wish wish, List<Room> rooms) {
        var first = wanted(offer, wish, rooms.subList(0, 1));
        return occupancies.claim(appointmentId, wish.clinicId(), first).flatMap(had -> {
            for (var person : first.subList(0, 2)) {
                if (!had.contains(person.resourceId())) {
                    return Mono.error(new TimeTaken(person.kind()));
                }
            }
            return had.contains(rooms.getFirst().roomId())
                    ? Mono.just(rooms.getFirst())
                    : claimOneOf(rooms.subList(1, rooms.size()), appointmentId, offer, wish);
        });
    }

    private Mono<Room> claimOneOf(List<Room> rooms, UUID appointmentId, Offer offer, Wish wish) {
        return Flux.fromIterable(rooms)
                .concatMap(
                        room -> occupancies
                                .claim(appointmentId, wish.clinicId(), List.of(room(offer, wish, room)))
                                .filter(had -> had.contains(room.roomId()))
                                .map(_ -> room),
                        1)
                .next()
                .switchIfEmpty(Mono.error(() -> new TimeTaken(Occupied.Kind.ROOM)));
    }

    private static Mono<Void> requireAllowed(List<Refusal> refusals) {
        return refusals.isEmpty() ? Mono.empty() : Mono.error(new NotBookable(refusals));
    }

    private static List<Occupied> wanted(Offer offer, Wish wish, List<Room> rooms) {
        return Stream.concat(
                        Stream.of(therapist(offer, wish), client(offer, wish)),
                        rooms.stream().map(room -> room(offer, wish, room)))
                .toList();
    }

    private static Occupied therapist(Offer offer, Wish wish) {
        return new Occupied(
                Occupied.Kind.THERAPIST,
                wish.therapistId(),
                offer.visible(wish.start()),
                offer.therapistOccupied(wish.start()));
    }

    private static Occupied client(Offer offer, Wish wish) {
        return new Occupied(
                Occupied.Kind.CLIENT, wish.clientId(), offer.visible(wish.start()), offer.visible(wish.start()));
    }

    private static Occupied room(Offer offer, Wish wish, Room room) {
        return new Occupied(
                Occupied.Kind.ROOM, room.roomId(), offer.visible(wish.start()), offer.roomOccupied(wish.start(), room));
    }

    private static Visit visit(Offer offer, Wish wish, Room room) {
        return new Visit(
                wish.clinicId(),
                wish.treatmentId(),
                wish.therapistId(),
                wish.clientId(),
                room.roomId(),
                offer.visible(wish.start()),
                offer.therapistOccupied(wish.start()),
                offer.roomOccupied(wish.start(), room));
    }

    /** The visit, and the instant on the database's clock at which its claim was judged. */
    record Claimed(Visit visit, Instant now) {}
}
