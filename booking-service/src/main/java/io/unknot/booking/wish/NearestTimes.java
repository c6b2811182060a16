package io.unknot.booking.wish;

import io.unknot.booking.directory.Directory;
import io.unknot.booking.occupancy.Occupancies;
import io.unknot.schedule.Offer;
import io.unknot.schedule.Room;
import io.unknot.schedule.Span;
import io.unknot.schedule.search.Busy;
import io.unknot.schedule.search.Diary;
import io.unknot.schedule.search.FreeTime;
import io.unknot.schedule.search.FreeTimes;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * What to offer somebody whose wish could not be granted: the three nearest free times for the same treatment at the
 * same clinic, with any of its therapists. A hint: another client may be quicker.
 */
@Component
public class NearestTimes {

    private static final int OFFERED = 3;
    private static final Duration FIRST_LOOK = Duration.ofDays(3);
    private static final Duration LAST_LOOK = Duration.ofDays(62);

    private final Directory directory;
    private final Occupancies occupancies;

    NearestTimes(Directory directory, Occupancies occupancies) {
        this.directory = directory;
        this.occupancies = occupancies;
    }

    /** Nearest first, none before now; fewer than three when there are no more. */
    public Mono<List<FreeTime>> to(Wish wish, Instant now) {
        return directory
                .offers(wish.clinicId(), wish.treatmentId())
                .collectList()
                .flatMap(offers -> within(FIRST_LOOK, offers, wish, now)
                        .filter(times -> times.size() == OFFERED)
                        .switchIfEmpty(Mono.defer(() -> within(LAST_LOOK, offers, wish, now))));
    }

    private Mono<List<FreeTime>> within(Duration radius, List<Offer> offers, Wish wish, Instant now) {
        var wanted = wish.start().isBefore(now) ? now : wish.start();
        var looked = new Span(wanted.minus(radius), wanted.plus(radius));
        // A visit that starts just inside may reach past the edge: a day more shows what stands in its way.
        return occupancies
                .taken(resources(offers), looked.plus(Duration.ofDays(1), Duration.ofDays(1)))
                .map(taken -> nearest(offers, taken, wanted, now).stream()
                        .filter(time -> looked.contains(time.start()))
                        .toList());
    }

    private static List<FreeTime> nearest(
            List<Offer> offers, Map<UUID, List<Span>> taken, Instant wanted, Instant now) {
        var diaries = offers.stream()
                .map(offer -> new Diary(offer, busy(offer, taken)))
                .toList();
        return FreeTimes.nearest(diaries, wanted, now, OFFERED);
    }

    private static Busy busy(Offer offer, Map<UUID, List<Span>> taken) {
        return new Busy(
                taken.getOrDefault(offer.therapist().therapistId(), List.of()),
                offer.fittingRooms().stream()
                        .map(Room::roomId)
                        .filter(taken::containsKey)
                        .collect(Collectors.toMap(room -> room, taken::get)));
    }

    private static List<UUID> resources(List<Offer> offers) {
        return offers.stream()
                .flatMap(offer -> Stream.concat(
                        Stream.of(offer.therapist().therapistId()),
                        offer.fittingRooms().stream().map(Room::roomId)))
                .distinct()
                .toList();
    }
}
