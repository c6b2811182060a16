package io.unknot.booking.group;

import io.unknot.booking.occupancy.Around;
import io.unknot.booking.occupancy.Occupied;
import io.unknot.booking.occupancy.TherapistVisit;
import io.unknot.booking.wish.Diaries;
import io.unknot.schedule.Offer;
import io.unknot.schedule.clinic.Room;
import io.unknot.schedule.time.Span;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A visit for several that is to be, all but its room decided: one offer for each of its therapists. */
record GroupPlan(GroupWish wish, List<Offer> offers) {

    /** Those that fit the treatment and have room for all. */
    List<Room> rooms() {
        return offers.getFirst().fittingRooms().stream()
                .filter(room -> room.capacity() >= wish.places())
                .toList();
    }

    Span nearby() {
        return offers.stream()
                .map(offer -> Diaries.nearby(offer, wish.start()))
                .max(Comparator.comparing(Span::until))
                .orElseThrow();
    }

    /** Therapists and clients, and every room it could have. */
    List<Occupied> wanted() {
        var visible = visible();
        return Stream.of(
                        therapists(),
                        wish.clientIds().stream()
                                .map(client -> new Occupied(Occupied.Kind.CLIENT, client, visible, visible)),
                        rooms().stream().map(this::occupied))
                .flatMap(claims -> claims)
                .toList();
    }

    List<Occupied> claims(Room room) {
        return Stream.concat(therapists(), Stream.of(occupied(room))).toList();
    }

    List<TherapistVisit> visitsOf(Offer offer, Around around) {
        return around.visits().stream()
                .filter(visit -> visit.therapistId().equals(offer.therapist().therapistId()))
                .toList();
    }

    List<Room> freeFirst(Around around) {
        return rooms().stream()
                .sorted(Comparator.comparing(room -> around.taken().contains(occupied(room))))
                .toList();
    }

    GroupVisit in(Room room) {
        var offer = offers.getFirst();
        return new GroupVisit(
                UUID.randomUUID(),
                1,
                false,
                wish.clientIds().isEmpty(),
                wish.clinicId(),
                wish.treatmentId(),
                wish.therapistIds(),
                room.roomId(),
                visible(),
                offer.therapistOccupied(wish.start()),
                offer.roomOccupied(wish.start(), room),
                IntStream.range(0, wish.places())
                        .mapToObj(_ -> UUID.randomUUID())
                        .toList());
    }

    private Stream<Occupied> therapists() {
        return wish.therapistIds().stream()
                .map(therapist -> new Occupied(
                        Occupied.Kind.THERAPIST,
                        therapist,
                        visible(),
                        offers.getFirst().therapistOccupied(wish.start())));
    }

    private Occupied occupied(Room room) {
        return new Occupied(
                Occupied.Kind.ROOM, room.roomId(), visible(), offers.getFirst().roomOccupied(wish.start(), room));
    }

    private Span visible() {
        return offers.getFirst().visible(wish.start());
    }
}
