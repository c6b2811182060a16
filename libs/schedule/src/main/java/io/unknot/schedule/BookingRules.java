package io.unknot.schedule;

import io.unknot.schedule.clinic.ClinicCalendar;
import io.unknot.schedule.time.Span;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What may be booked: each rule is one function that gives its reason to refuse, and a new rule is one more entry. */
final class BookingRules {

    private static final List<Rule> RULES = List.of(
            BookingRules::startsInTheFuture,
            BookingRules::givesNotice,
            BookingRules::staysWithinTheHorizon,
            BookingRules::startsOnTheGrid,
            BookingRules::fitsOpeningHours,
            BookingRules::fitsShifts,
            BookingRules::therapistIsThere,
            BookingRules::therapistIsLicensed,
            BookingRules::therapistOffersTreatment,
            BookingRules::someRoomFits);

    /** Farther than this from now the other rules have nothing to add, and their arithmetic might overflow. */
    private static final Duration LIFETIME = Duration.ofDays(36_525);

    private BookingRules() {}

    static List<Refusal> refusals(Offer offer, Instant start, Instant now) {
        if (Duration.between(now, start).abs().compareTo(LIFETIME) > 0) {
            return List.of(start.isBefore(now) ? Refusal.IN_THE_PAST : Refusal.TOO_FAR_AHEAD);
        }
        var wish =
                new Wish(offer, start, now, offer.visible(start), offer.clinic().dayOf(start));
        return RULES.stream().flatMap(rule -> rule.judge(wish).stream()).toList();
    }

    private interface Rule {
        Optional<Refusal> judge(Wish wish);
    }

    private record Wish(Offer offer, Instant start, Instant now, Span visible, LocalDate day) {

        ClinicCalendar clinic() {
            return offer.clinic();
        }

        /** The visit's dates; a clock put back over midnight may show one before or after them. */
        Stream<LocalDate> dates() {
            return day.minusDays(1)
                    .datesUntil(offer.clinic().dayOf(visible.until()).plusDays(2));
        }
    }

    private static Optional<Refusal> startsInTheFuture(Wish wish) {
        return unless(!wish.start.isBefore(wish.now), Refusal.IN_THE_PAST);
    }

    // A time already gone is told as such, not as short notice.
    private static Optional<Refusal> givesNotice(Wish wish) {
        var earliest = wish.now.plus(wish.clinic().window().notice());
        return unless(wish.start.isBefore(wish.now) || !wish.start.isBefore(earliest), Refusal.TOO_SOON);
    }

    private static Optional<Refusal> staysWithinTheHorizon(Wish wish) {
        return unless(wish.start.isBefore(wish.clinic().horizonEnd(wish.now)), Refusal.TOO_FAR_AHEAD);
    }

    private static Optional<Refusal> startsOnTheGrid(Wish wish) {
        return unless(wish.clinic().onGrid(wish.start), Refusal.OFF_GRID);
    }

    private static Optional<Refusal> fitsOpeningHours(Wish wish) {
        return unless(wish.clinic().isOpenDuring(wish.visible), Refusal.CLINIC_CLOSED);
    }

    // Shifts that touch count as one, as opening hours do.
    private static Optional<Refusal> fitsShifts(Wish wish) {
        var zone = wish.clinic().zone();
        var planned = wish.dates()
                .flatMap(date -> wish.offer.roster().plannedOn(date, zone).stream())
                .toList();
        return unless(
                Span.merged(planned).stream().anyMatch(hours -> hours.contains(wish.visible)), Refusal.OUTSIDE_SHIFT);
    }

    private static Optional<Refusal> therapistIsThere(Wish wish) {
        var zone = wish.clinic().zone();
        return unless(
                wish.dates()
                        .flatMap(date -> wish.offer.roster().awayOn(date, zone).stream())
                        .noneMatch(wish.visible::overlaps),
                Refusal.AWAY);
    }

    private static Optional<Refusal> therapistIsLicensed(Wish wish) {
        return unless(wish.offer.therapist().licensedOn(wish.day), Refusal.NOT_LICENSED);
    }

    private static Optional<Refusal> therapistOffersTreatment(Wish wish) {
        var treatment = wish.offer.treatment().treatmentId();
        return unless(wish.offer.therapist().treatments().contains(treatment), Refusal.TREATMENT_NOT_OFFERED);
    }

    private static Optional<Refusal> someRoomFits(Wish wish) {
        return unless(!wish.offer.fittingRooms().isEmpty(), Refusal.NO_FITTING_ROOM);
    }

    private static Optional<Refusal> unless(boolean kept, Refusal reason) {
        return kept ? Optional.empty() : Optional.of(reason);
    }
}
