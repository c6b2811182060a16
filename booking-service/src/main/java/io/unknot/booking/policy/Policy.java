package io.unknot.booking.policy;

import io.unknot.schedule.Offer;
import io.unknot.schedule.clinic.ClinicCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What holds for a treatment at a clinic: of each value what the nearest level says. The id is that of the newest word
 * among these levels; with clinic and treatment it names this policy for ever, whatever is said later.
 */
public record Policy(
        long id,
        Duration notice,
        Period horizon,
        Duration cancelUntil,
        Duration moveUntil,
        Consequence lateCancel,
        Consequence noShow,
        boolean manualApproval,
        boolean depositRequired,
        int openBookingsCap,
        boolean screeningRequired,
        Period screeningValid) {

    /** Of what the levels say, the nearest first; the last is the organisation, which says every value. */
    public static Policy of(List<PolicyVersion> nearestFirst) {
        return new Policy(
                nearestFirst.stream()
                        .map(PolicyVersion::id)
                        .max(Comparator.naturalOrder())
                        .orElseThrow(),
                Duration.ofMinutes(nearest(nearestFirst, PolicyValues::noticeMinutes)),
                Period.ofDays(nearest(nearestFirst, PolicyValues::horizonDays)),
                Duration.ofMinutes(nearest(nearestFirst, PolicyValues::cancelUntilMinutes)),
                Duration.ofMinutes(nearest(nearestFirst, PolicyValues::moveUntilMinutes)),
                nearest(nearestFirst, PolicyValues::lateCancel),
                nearest(nearestFirst, PolicyValues::noShow),
                nearest(nearestFirst, PolicyValues::manualApproval),
                nearest(nearestFirst, PolicyValues::depositRequired),
                nearest(nearestFirst, PolicyValues::openBookingsCap),
                nearest(nearestFirst, PolicyValues::screeningRequired),
                Period.ofDays(nearest(nearestFirst, PolicyValues::screeningValidDays)));
    }

    private static <T> T nearest(List<PolicyVersion> levels, Function<PolicyValues, Optional<T>> value) {
        return levels.stream()
                .flatMap(level -> value.apply(level.values()).stream())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the organisation says every value"));
    }

    /** The clinic as this policy lets it take bookings; where the clinic itself is stricter, that holds. */
    public ClinicCalendar on(ClinicCalendar clinic) {
        return clinic.within(clinic.window().within(notice, horizon));
    }

    /** As {@link #on(ClinicCalendar)}. */
    public Offer on(Offer offer) {
        var clinic = on(offer.clinic());
        return clinic.equals(offer.clinic())
                ? offer
                : new Offer(clinic, offer.treatment(), offer.therapist(), offer.roster());
    }

    /** Whether a client who calls off now has to bear what follows a late cancellation. */
    public boolean isLateToCancel(Instant start, Instant now) {
        return now.isAfter(start.minus(cancelUntil));
    }

    /** Whether a client may not move the visit any more. */
    public boolean isTooLateToMove(Instant start, Instant now) {
        return now.isAfter(start.minus(moveUntil));
    }
}
