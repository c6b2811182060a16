package io.unknot.schedule;

import io.unknot.schedule.clinic.Room;
import io.unknot.schedule.time.LocalHours;
import io.unknot.schedule.time.Span;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** An offer beside what is already taken of its therapist and rooms. */
public record Diary(Offer offer, Busy busy) {

    /**
     * Every reason why a visit may not start at this instant, in the order of {@link Refusal}: the calendar's and what
     * others have taken. Empty when it could be booked.
     */
    public List<Refusal> refusals(Instant start, Instant now) {
        var found = new ArrayList<>(offer.refusals(start, now));
        if (found.contains(Refusal.IN_THE_PAST) || found.contains(Refusal.TOO_FAR_AHEAD)) {
            return List.copyOf(found);
        }
        found.addAll(therapistRefusals(start));
        if (!offer.fittingRooms().isEmpty() && offer.fittingRooms().stream().noneMatch(room -> isFree(room, start))) {
            found.add(Refusal.ROOMS_TAKEN);
        }
        return List.copyOf(found);
    }

    /** Of these reasons, those that have to do with the therapist's other visits. */
    public List<Refusal> therapistRefusals(Instant start) {
        return therapistRefusals(start, offer.therapistOccupied(start));
    }

    /** As {@link #therapistRefusals}, if the visit took its therapist only for what the client sees. */
    public List<Refusal> therapistRefusalsWithoutBuffers(Instant start) {
        return therapistRefusals(start, offer.visible(start));
    }

    private List<Refusal> therapistRefusals(Instant start, Span wanted) {
        var found = new ArrayList<Refusal>(2);
        var clashes = busy.visits().stream()
                .filter(visit -> visit.withTravel().overlaps(wanted))
                .toList();
        if (clashes.stream().anyMatch(visit -> visit.occupied().overlaps(wanted))) {
            found.add(Refusal.THERAPIST_TAKEN);
        } else if (!clashes.isEmpty()) {
            found.add(Refusal.NO_TIME_TO_TRAVEL);
        }
        var strain = offer.treatment().strain();
        if (strain != null) {
            found.addAll(strainRefusals(strain, offer.visible(start)));
        }
        return found;
    }

    private List<Refusal> strainRefusals(StrainGuard strain, Span wanted) {
        var found = new ArrayList<Refusal>(2);
        var others = Span.merged(busy.visits().stream()
                .map(visit -> visit.visible().inWholeSeconds())
                .toList());
        if (inARow(others, wanted, strain.rest()).compareTo(strain.inARow()) > 0) {
            found.add(Refusal.TOO_MUCH_IN_A_ROW);
        }
        if (days(wanted).anyMatch(day -> onTheDay(others, wanted, day).compareTo(strain.aDay()) > 0)) {
            found.add(Refusal.TOO_MUCH_A_DAY);
        }
        return found;
    }

    // Grows the row by whatever lies nearer to it than a rest, until nothing does.
    private static Duration inARow(List<Span> others, Span wanted, Duration rest) {
        var row = wanted;
        var minutes = length(wanted);
        for (var before : others.reversed()) {
            if (!before.until().isAfter(row.from()) && before.until().plus(rest).isAfter(row.from())) {
                row = new Span(before.from(), row.until());
                minutes = minutes.plus(length(before));
            }
        }
        for (var after : others) {
            if (!after.from().isBefore(row.until())
                    && after.from().isBefore(row.until().plus(rest))) {
                row = new Span(row.from(), after.until());
                minutes = minutes.plus(length(after));
            }
        }
        return minutes;
    }

    // The days on which the visit is, each as the stretches of time in which the clock shows its date.
    private Stream<List<Span>> days(Span wanted) {
        var clinic = offer.clinic();
        return Stream.of(wanted.from(), wanted.until().minusNanos(1))
                .map(clinic::dayOf)
                .distinct()
                .map(date -> LocalHours.ALL_DAY.on(date, clinic.zone()));
    }

    private static Duration onTheDay(List<Span> others, Span wanted, List<Span> day) {
        return Stream.concat(Stream.of(wanted), others.stream())
                .flatMap(visit -> day.stream().flatMap(part -> visit.intersection(part).stream()))
                .map(Diary::length)
                .reduce(Duration.ZERO, Duration::plus);
    }

    private boolean isFree(Room room, Instant start) {
        var wanted = offer.roomOccupied(start, room);
        return busy.room(room.roomId()).stream().noneMatch(wanted::overlaps);
    }

    private static Duration length(Span span) {
        return Duration.between(span.from(), span.until());
    }
}
