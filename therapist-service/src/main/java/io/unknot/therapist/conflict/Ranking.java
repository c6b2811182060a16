package io.unknot.therapist.conflict;

import io.unknot.schedule.TreatmentTiming;
import io.unknot.schedule.search.Candidate;
import io.unknot.schedule.search.FreeTime;
import io.unknot.schedule.search.FreeTimes;
import io.unknot.schedule.search.Question;
import io.unknot.schedule.time.Span;
import io.unknot.therapist.availability.chain.Catalogue;
import io.unknot.therapist.availability.chain.RosteredTherapist;
import io.unknot.therapist.clinic.Clinic;
import io.unknot.therapist.conflict.Replacement.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Ranks where a visit of a draft could go instead: at most three of each {@link Kind}, ranked as the kinds are listed, at
 * most 31 days from when it was booked for.
 */
final class Ranking {

    /** How far a replacement may be from the time that was booked. */
    static final Duration FARTHEST = Duration.ofDays(31);

    private static final int OF_A_KIND = 3;
    private static final List<Duration> RADII =
            List.of(Duration.ofHours(3), Duration.ofDays(1), Duration.ofDays(3), Duration.ofDays(8), FARTHEST);

    private final Catalogue catalogue;
    private final Neighbours neighbours;
    private final Draft draft;
    private final Instant now;

    Ranking(Catalogue catalogue, Neighbours neighbours, Draft draft, Instant now) {
        this.catalogue = catalogue;
        this.neighbours = neighbours;
        this.draft = draft;
        this.now = now;
    }

    /** How long and in which rooms; empty for what cannot be moved or is no longer given. */
    Optional<TreatmentTiming> timing(BookedVisit visit) {
        var treatmentId = visit.treatmentId();
        if (treatmentId == null || visit.heldUntil() != null) {
            return Optional.empty();
        }
        return catalogue
                .treatment(treatmentId)
                .flatMap(treatment -> treatment.lasting(visit.length()).map(treatment::timing));
    }

    /** The best first. The visit itself must have been taken out of the draft. */
    List<Replacement> rank(BookedVisit visit, TreatmentTiming timing) {
        var clinic = catalogue.clinic(visit.clinicId());
        return clinic.map(here -> Stream.of(
                                sameTherapist(visit, here, timing),
                                sameTime(visit, here, timing),
                                near(visit, here, timing),
                                sameClinic(visit, here, timing))
                        .flatMap(found -> found)
                        .toList())
                .orElse(List.of());
    }

    private Stream<Replacement> sameTherapist(BookedVisit visit, Clinic here, TreatmentTiming timing) {
        var same = draft.candidate(here.id(), visit.therapistId(), timing, now).stream()
                .toList();
        return nearest(same, visit, OF_A_KIND).map(time -> replacement(time, here, Kind.SAME_THERAPIST, visit, 0));
    }

    private Stream<Replacement> sameTime(BookedVisit visit, Clinic here, TreatmentTiming timing) {
        var start = visit.visible().from();
        var then = new Question(new Span(start, start.plusSeconds(1)), now);
        return FreeTimes.first(others(visit, here, timing), then, OF_A_KIND).stream()
                .map(time -> replacement(time, here, Kind.SAME_TIME, visit, 0));
    }

    private Stream<Replacement> near(BookedVisit visit, Clinic here, TreatmentTiming timing) {
        return neighbours.of(here).stream()
                .flatMap(neighbour -> nearest(candidates(neighbour.clinic(), timing, anybody -> true), visit, 1)
                        .map(time ->
                                replacement(time, neighbour.clinic(), Kind.CLINIC_NEAR, visit, neighbour.kilometres())))
                .limit(OF_A_KIND);
    }

    private Stream<Replacement> sameClinic(BookedVisit visit, Clinic here, TreatmentTiming timing) {
        return nearest(others(visit, here, timing), visit, 2 * OF_A_KIND)
                .filter(time -> !time.start().equals(visit.visible().from()))
                .limit(OF_A_KIND)
                .map(time -> replacement(time, here, Kind.SAME_CLINIC, visit, 0));
    }

    private List<Candidate> others(BookedVisit visit, Clinic clinic, TreatmentTiming timing) {
        return candidates(clinic, timing, therapist -> !therapist.equals(visit.therapistId()));
    }

    private List<Candidate> candidates(Clinic clinic, TreatmentTiming timing, Predicate<UUID> whom) {
        return catalogue.therapistsAt(clinic.id()).stream()
                .filter(therapist -> therapist.gives(timing.treatmentId()))
                .map(RosteredTherapist::id)
                .filter(whom)
                .flatMap(therapist -> draft.candidate(clinic.id(), therapist, timing, now).stream())
                .toList();
    }

    /** Of two as near the earlier first. */
    private Stream<FreeTime> nearest(List<Candidate> candidates, BookedVisit visit, int count) {
        var wanted = visit.visible().from();
        var found = List.<FreeTime>of();
        // Whatever lies outside a radius is farther away than all inside it, so enough is enough.
        for (var radius : RADII) {
            var around = new Span(wanted, wanted.plusNanos(1)).plus(radius, radius);
            found = FreeTimes.first(candidates, new Question(around, now), Integer.MAX_VALUE);
            if (found.size() >= count) {
                break;
            }
        }
        return found.stream()
                .sorted(Comparator.comparing((FreeTime time) ->
                                Duration.between(wanted, time.start()).abs())
                        .thenComparing(FreeTime.IN_ORDER))
                .limit(count);
    }

    private static Replacement replacement(
            FreeTime time, Clinic clinic, Kind kind, BookedVisit visit, double kilometres) {
        var later = Duration.between(visit.visible().from(), time.start());
        return new Replacement(time, clinic.zone(), kind, later, kilometres);
    }
}
