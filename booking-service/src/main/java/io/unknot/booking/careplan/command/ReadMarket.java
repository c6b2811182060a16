package io.unknot.booking.careplan.command;

import io.unknot.booking.appointment.Appointments;
import io.unknot.booking.appointment.Scope;
import io.unknot.booking.careplan.finder.DiarySlots;
import io.unknot.booking.careplan.finder.Slot;
import io.unknot.booking.careplan.finder.Slots;
import io.unknot.booking.careplan.finder.Suits;
import io.unknot.booking.careplan.finder.Travel;
import io.unknot.booking.careplan.finder.VisitKind;
import io.unknot.booking.directory.Directory;
import io.unknot.booking.policy.Policies;
import io.unknot.booking.wish.Diaries;
import io.unknot.schedule.Diary;
import io.unknot.schedule.Offer;
import io.unknot.schedule.clinic.Place;
import io.unknot.schedule.time.Span;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * Reads all that is free for a course at once: each clinic's offers and what is taken of them over the whole stretch. What
 * is found is a hint; booking decides.
 */
@Component
class ReadMarket {

    /** No clock is farther from UTC. */
    private static final Duration A_DAY = Duration.ofDays(1);

    private static final int MOST_OWN_VISITS = 500;

    /** Laying out half a year of free times keeps a processor busy: not one that answers others. */
    static final Scheduler ASIDE = Schedulers.newBoundedElastic(2, 1_000, "care-plan");

    private final Directory directory;
    private final Policies policies;
    private final Diaries diaries;
    private final Appointments appointments;

    ReadMarket(Directory directory, Policies policies, Diaries diaries, Appointments appointments) {
        this.directory = directory;
        this.policies = policies;
        this.diaries = diaries;
        this.appointments = appointments;
    }

    Mono<Market> of(CourseWish wish) {
        return Mono.zip(
                        appointments.now(),
                        suits(wish),
                        (now, suits) -> Flux.fromIterable(wish.clinics())
                                .concatMap(clinic -> slotsAt(clinic, wish, now, suits))
                                .collectList())
                .flatMap(found -> found)
                .zipWith(directory.placesOf(wish.clinics()), ReadMarket::market);
    }

    private static Market market(List<Map<VisitKind, List<Slot>>> found, Map<UUID, Place> places) {
        var all = new HashMap<VisitKind, List<Slot>>();
        found.forEach(atClinic -> atClinic.forEach((kind, slots) ->
                all.computeIfAbsent(kind, _ -> new ArrayList<>()).addAll(slots)));
        return new Market(Slots.of(all), travel(places));
    }

    private static Travel travel(Map<UUID, Place> places) {
        return (from, to) -> {
            var here = places.get(from);
            var there = places.get(to);
            return from.equals(to) || here == null || there == null
                    ? 0
                    : (int) here.travelTo(there).toMinutes();
        };
    }

    private Mono<Suits> suits(CourseWish wish) {
        return appointments
                .within(stretch(wish).plus(A_DAY, Duration.ZERO), new Scope.OwnOf(wish.clientId()), MOST_OWN_VISITS)
                .filter(own -> own.occupies())
                .map(own -> own.visit().visible())
                .collectList()
                .map(elsewhere -> new Suits(
                        wish.firstDay(),
                        wish.lastDay(),
                        wish.likes().weekdays(),
                        wish.likes().parts(),
                        elsewhere));
    }

    private Mono<Map<VisitKind, List<Slot>>> slotsAt(UUID clinic, CourseWish wish, Instant now, Suits suits) {
        var kinds = wish.visits().stream().distinct().toList();
        return Flux.fromIterable(kinds)
                .concatMap(kind -> offers(clinic, kind, wish))
                .collectList()
                .flatMap(offers -> diaries.of(
                                offers.stream().flatMap(List::stream).toList(), stretch(wish), Set.of())
                        .publishOn(ASIDE)
                        .map(read -> slots(
                                kinds,
                                offers,
                                read,
                                diary -> DiarySlots.of(diary, stretch(wish), now, suits)
                                        .toList())));
    }

    private static Map<VisitKind, List<Slot>> slots(
            List<VisitKind> kinds, List<List<Offer>> offers, List<Diary> read, Free free) {
        var byKind = new HashMap<VisitKind, List<Slot>>();
        int next = 0;
        for (int kind = 0; kind < kinds.size(); kind++) {
            var slots = new ArrayList<Slot>();
            for (int offer = 0; offer < offers.get(kind).size(); offer++) {
                slots.addAll(free.of(read.get(next++)));
            }
            byKind.put(kinds.get(kind), slots);
        }
        return byKind;
    }

    private Mono<List<Offer>> offers(UUID clinic, VisitKind kind, CourseWish wish) {
        return directory
                .offers(clinic, kind.treatmentId(), kind.length())
                .collectList()
                .zipWhen(
                        _ -> policies.inForce(clinic, kind.treatmentId()),
                        (offers, policy) -> offers.stream().map(policy::on).toList())
                .flatMap(offers -> liked(offers, wish.likes()));
    }

    private Mono<List<Offer>> liked(List<Offer> offers, CourseWish.Likes likes) {
        if (likes.gender().isEmpty() && likes.language().isEmpty()) {
            return Mono.just(offers);
        }
        var therapists =
                offers.stream().map(offer -> offer.therapist().therapistId()).toList();
        return directory
                .therapistsWho(therapists, likes.gender(), likes.language())
                .map(fitting -> offers.stream()
                        .filter(offer -> fitting.contains(offer.therapist().therapistId()))
                        .toList());
    }

    private static Span stretch(CourseWish wish) {
        return new Span(
                wish.firstDay().atStartOfDay(ZoneOffset.UTC).toInstant().minus(A_DAY),
                wish.lastDay()
                        .plusDays(1)
                        .atStartOfDay(ZoneOffset.UTC)
                        .toInstant()
                        .plus(A_DAY));
    }

    /** The free times of a diary. */
    private interface Free {
        List<Slot> of(Diary diary);
    }
}
