package io.unknot.booking.appointment;

import io.unknot.booking.appointment.BookingRefused.NotBookable;
import io.unknot.booking.appointment.BookingRefused.TimeTaken;
import io.unknot.booking.appointment.BookingRefused.UnknownClient;
import io.unknot.booking.client.Clients;
import io.unknot.booking.directory.Directory;
import io.unknot.booking.occupancy.Occupancies;
import io.unknot.booking.occupancy.Occupied;
import io.unknot.booking.wish.Diaries;
import io.unknot.booking.wish.Wish;
import io.unknot.schedule.Offer;
import io.unknot.schedule.Refusal;
import io.unknot.schedule.clinic.Room;
import java.time.Instant;
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

    private final Directory directory;
    private final Clients clients;
    private final Diaries diaries;
    private final Occupancies occupancies;
    private final ExpireHolds lapsedHolds;

    ClaimTime(Directory directory, Clients clients, Diaries diaries, Occupancies occupancies, ExpireHolds lapsedHolds) {
        this.directory = directory;
        this.clients = clients;
        this.diaries = diaries;
        this.occupancies = occupancies;
        this.lapsedHolds = lapsedHolds;
    }

    /** The visit as claimed, or {@link NotBookable}, {@link TimeTaken}, {@link UnknownClient}, unknown references. */
    Mono<Visit> claim(UUID appointmentId, Wish wish, Instant now) {
        return directory
                .offer(wish.clinicId(), wish.treatmentId(), wish.therapistId(), wish.length())
                .flatMap(offer -> requireAllowed(offer.refusals(wish.start(), now))
                        .then(requireClient(wish))
                        .then(occupancies.hold(List.of(wish.therapistId(), wish.clientId())))
                        .then(lapsedHolds.across(wanted(offer, wish)))
                        .then(requireTherapist(offer, wish))
                        .then(claim(appointmentId, therapist(offer, wish)))
                        .then(claim(appointmentId, client(offer, wish)))
                        .then(claimRoom(appointmentId, offer, wish))
                        .map(room -> visit(offer, wish, room)));
    }

    private Mono<Void> requireClient(Wish wish) {
        return clients.find(wish.clientId())
                .switchIfEmpty(Mono.error(() -> new UnknownClient(wish.clientId())))
                .then();
    }

    private Mono<Void> requireTherapist(Offer offer, Wish wish) {
        return diaries.ofTherapist(offer, wish.start()).flatMap(diary -> {
            var refusals = diary.therapistRefusals(wish.start());
            return refusals.contains(Refusal.THERAPIST_TAKEN)
                    ? Mono.error(new TimeTaken(Occupied.Kind.THERAPIST))
                    : requireAllowed(refusals);
        });
    }

    private static Mono<Void> requireAllowed(List<Refusal> refusals) {
        return refusals.isEmpty() ? Mono.empty() : Mono.error(new NotBookable(refusals));
    }

    private Mono<Void> claim(UUID appointmentId, Occupied wanted) {
        return occupancies
                .claim(appointmentId, wanted)
                .flatMap(claimed -> claimed ? Mono.empty() : Mono.error(new TimeTaken(wanted.kind())));
    }

    private Mono<Room> claimRoom(UUID appointmentId, Offer offer, Wish wish) {
        return Flux.fromIterable(offer.fittingRooms())
                .concatMap(
                        room -> occupancies
                                .claim(appointmentId, room(offer, wish, room))
                                .filter(claimed -> claimed)
                                .map(_ -> room),
                        1)
                .next()
                .switchIfEmpty(Mono.error(() -> new TimeTaken(Occupied.Kind.ROOM)));
    }

    private static List<Occupied> wanted(Offer offer, Wish wish) {
        return Stream.concat(
                        Stream.of(therapist(offer, wish), client(offer, wish)),
                        offer.fittingRooms().stream().map(room -> room(offer, wish, room)))
                .toList();
    }

    private static Occupied therapist(Offer offer, Wish wish) {
        return new Occupied(Occupied.Kind.THERAPIST, wish.therapistId(), offer.therapistOccupied(wish.start()));
    }

    private static Occupied client(Offer offer, Wish wish) {
        return new Occupied(Occupied.Kind.CLIENT, wish.clientId(), offer.visible(wish.start()));
    }

    private static Occupied room(Offer offer, Wish wish, Room room) {
        return new Occupied(Occupied.Kind.ROOM, room.roomId(), offer.roomOccupied(wish.start(), room));
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
}
