package io.unknot.booking.wish;

import io.unknot.booking.directory.Directory;
import io.unknot.booking.occupancy.Occupancies;
import io.unknot.booking.occupancy.TherapistVisit;
import io.unknot.schedule.Busy;
import io.unknot.schedule.Diary;
import io.unknot.schedule.Offer;
import io.unknot.schedule.StrainGuard;
import io.unknot.schedule.TakenVisit;
import io.unknot.schedule.clinic.ClinicCalendar;
import io.unknot.schedule.clinic.Place;
import io.unknot.schedule.clinic.Room;
import io.unknot.schedule.time.Span;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Offers beside what is taken of their therapists, at all clinics, and of their rooms. */
@Component
public class Diaries {

    /** Beyond that nothing bears on a visit: neither a journey, a turnover, nor a row of visits without a rest. */
    private static final Duration NEARBY = Duration.ofDays(7);

    /** No journey takes longer, and no day of a clinic's clock. */
    private static final Duration A_DAY = Duration.ofHours(25);

    /** Of shorter ones a row is looked at only as far. */
    private static final Duration SHORTEST_VISIT = Duration.ofMinutes(5);

    private final Directory directory;
    private final Occupancies occupancies;

    Diaries(Directory directory, Occupancies occupancies) {
        this.directory = directory;
        this.occupancies = occupancies;
    }

    /** For starts in this span, as if some appointments took nothing; all offers are of one clinic. */
    public Mono<List<Diary>> of(List<Offer> offers, Span starts, Set<UUID> but) {
        var looked = starts.plus(NEARBY, NEARBY);
        var rooms = offers.stream()
                .flatMap(offer -> offer.fittingRooms().stream().map(Room::roomId))
                .distinct()
                .toList();
        return visits(offers, looked, but)
                .flatMap(visits -> occupancies
                        .taken(rooms, looked, but)
                        .map(taken -> offers.stream()
                                .map(offer -> new Diary(offer, new Busy(visits.of(offer), roomsOf(offer, taken))))
                                .toList()));
    }

    /**
     * What has to be known of the therapist's visits before one at this start can be judged: the day before and after,
     * and with a guard as much as a row of visits without a rest could fill.
     */
    public static Span nearby(Offer offer, Instant start) {
        var reach = Optional.ofNullable(offer.treatment().strain())
                .map(Diaries::longestRow)
                .filter(row -> row.compareTo(A_DAY) > 0)
                .orElse(A_DAY);
        var far = reach.compareTo(NEARBY) < 0 ? reach : NEARBY;
        return offer.therapistOccupied(start).plus(far, far);
    }

    /** Every room shows as free: which one is, is known when it is claimed. The visits are those of its therapist. */
    public Mono<Diary> of(Offer offer, List<TherapistVisit> visits) {
        return beside(List.of(offer), visits).map(beside -> new Diary(offer, new Busy(beside.of(offer), Map.of())));
    }

    private static Duration longestRow(StrainGuard guard) {
        long visits = guard.inARow().dividedBy(SHORTEST_VISIT) + 1;
        return guard.inARow().plus(guard.rest().multipliedBy(visits));
    }

    private Mono<Visits> visits(List<Offer> offers, Span during, Set<UUID> but) {
        var therapists = offers.stream()
                .map(offer -> offer.therapist().therapistId())
                .distinct()
                .toList();
        return occupancies.visitsOf(therapists, during, but).flatMap(found -> beside(offers, found));
    }

    private Mono<Visits> beside(List<Offer> offers, List<TherapistVisit> found) {
        var here = offers.stream().map(offer -> offer.clinic().clinicId()).collect(Collectors.toUnmodifiableSet());
        var elsewhere = found.stream()
                .map(TherapistVisit::clinicId)
                .filter(clinic -> !here.contains(clinic))
                .collect(Collectors.toUnmodifiableSet());
        return directory.placesOf(elsewhere).map(places -> new Visits(found, places));
    }

    private static Map<UUID, List<Span>> roomsOf(Offer offer, Map<UUID, List<Span>> taken) {
        return offer.fittingRooms().stream()
                .map(Room::roomId)
                .filter(taken::containsKey)
                .collect(Collectors.toMap(room -> room, taken::get));
    }

    /** All visits read, and where the clinics are that no offer is of. */
    private record Visits(List<TherapistVisit> found, Map<UUID, Place> elsewhere) {

        List<TakenVisit> of(Offer offer) {
            return found.stream()
                    .filter(visit ->
                            visit.therapistId().equals(offer.therapist().therapistId()))
                    .map(visit ->
                            new TakenVisit(visit.visible(), visit.taken(), travel(offer.clinic(), visit.clinicId())))
                    .toList();
        }

        /** None at the same clinic, and none where either has no place. */
        private Duration travel(ClinicCalendar here, UUID there) {
            return Optional.ofNullable(here.place())
                    .flatMap(place -> Optional.ofNullable(elsewhere.get(there)).map(place::travelTo))
                    .orElse(Duration.ZERO);
        }
    }
}
