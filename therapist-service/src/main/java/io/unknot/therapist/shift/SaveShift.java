package io.unknot.therapist.shift;

import io.unknot.schedule.clinic.ClinicCalendar;
import io.unknot.schedule.roster.Shift;
import io.unknot.schedule.time.Recurrence;
import io.unknot.service.access.Access;
import io.unknot.service.access.Caller;
import io.unknot.service.problem.Problem;
import io.unknot.therapist.clinic.Clinics;
import io.unknot.therapist.register.Complaints;
import io.unknot.therapist.register.Expected;
import io.unknot.therapist.register.Replace;
import io.unknot.therapist.register.Replaced;
import io.unknot.therapist.therapist.Therapists;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Plans a shift, or plans it anew. Nobody is ever planned into two places at once, nor where the clinic is closed; see
 * {@link ClosedClinic} for what that means. Time to travel between two clinics on one day is not asked for here: visits
 * keep it. A shift is ended by its last day; one entered by mistake is given days that are over.
 */
@Component
public final class SaveShift {

    /** How many a therapist may have that have not ended: each is compared with all the others. */
    public static final int MOST = 200;

    private final Replace replace;
    private final Shifts shifts;
    private final Therapists therapists;
    private final Clinics clinics;
    private final Clock clock;

    SaveShift(Replace replace, Shifts shifts, Therapists therapists, Clinics clinics, Clock clock) {
        this.replace = replace;
        this.shifts = shifts;
        this.therapists = therapists;
        this.clinics = clinics;
        this.clock = clock;
    }

    /**
     * Signals 403 when the shift is another clinic's so far and the manager has no say there, 400 for a therapist or
     * clinic nobody knows and for breaks that overlap, 409 {@code shift-overlaps} when the therapist works elsewhere
     * then, 409 {@code clinic-closed}, 409 {@code too-many-shifts} beyond {@link #MOST}, 412 when not as expected.
     */
    public Mono<Replaced<Shift>> save(Shift shift, Expected expected, Caller.Staff manager) {
        return save(shift, expected, manager, Set.of());
    }

    /** As above; the shifts of these ids are about to be planned anew and in nobody's way as they are. */
    public Mono<Replaced<Shift>> save(Shift shift, Expected expected, Caller.Staff manager, Set<UUID> toBeWritten) {
        return replace.in(
                shifts, shift.shiftId(), shift, expected, current -> check(shift, current, manager, toBeWritten));
    }

    private Mono<Void> check(Shift shift, Optional<Shift> current, Caller.Staff manager, Set<UUID> toBeWritten) {
        current.ifPresent(before -> Access.manager(manager, before.clinicId()));
        refuseOverlappingBreaks(shift);
        // The clinic keeps its zone meanwhile, and two shifts of one therapist are planned one after the other: a clash
        // must be seen by the second.
        return clinics.lock(shift.clinicId())
                .then(therapists.lock(shift.therapistId()))
                .then(clinicOf(shift))
                .flatMap(clinic ->
                        current.filter(before -> endsSooner(shift, before)).isPresent()
                                ? Mono.empty()
                                : refuseClosed(shift, clinic)
                                        .then(refuseTooMany(shift, clinic))
                                        .then(refuseClash(new PlacedShift(shift, clinic.zone()), toBeWritten)));
    }

    /** Whatever has changed around it since, a shift may always be ended. */
    private static boolean endsSooner(Shift shift, Shift before) {
        var until = shift.days().until();
        var untilBefore = before.days().until();
        return until != null
                && !until.isBefore(before.days().from())
                && (untilBefore == null || !until.isAfter(untilBefore))
                && shift.equals(until(before, until));
    }

    private static Shift until(Shift shift, LocalDate last) {
        var days = new Recurrence(shift.days().from(), last, shift.days().rule());
        return new Shift(shift.shiftId(), shift.therapistId(), shift.clinicId(), days, shift.hours(), shift.breaks());
    }

    private static void refuseOverlappingBreaks(Shift shift) {
        var complaints = new Complaints();
        var breaks = shift.breaks();
        for (int later = 1; later < breaks.size(); later++) {
            var pause = breaks.get(later);
            var field = "breaks[" + later + "]";
            breaks.subList(0, later).stream()
                    .filter(pause::overlaps)
                    .findFirst()
                    .ifPresent(other -> complaints.unless(
                            false,
                            field,
                            "must not overlap the one from %s to %s".formatted(other.from(), other.until())));
        }
        complaints.raise();
    }

    private Mono<ClinicCalendar> clinicOf(Shift shift) {
        return therapists
                .find(shift.therapistId())
                .hasElement()
                .flatMap(known -> clinics.find(shift.clinicId())
                        .map(Optional::of)
                        .defaultIfEmpty(Optional.empty())
                        .map(clinic -> {
                            new Complaints()
                                    .unless(known, "therapistId", "must be known, but no therapist has this id")
                                    .unless(clinic.isPresent(), "clinicId", "must be known, but no clinic has this id")
                                    .raise();
                            return clinic.orElseThrow().content().calendar();
                        }));
    }

    private Mono<Void> refuseClosed(Shift shift, ClinicCalendar clinic) {
        return Mono.defer(() -> ClosedClinic.refusal(shift, clinic, clinic.dayOf(clock.instant()))
                .<Mono<Void>>map(Mono::error)
                .orElseGet(Mono::empty));
    }

    private Mono<Void> refuseTooMany(Shift shift, ClinicCalendar clinic) {
        return shifts.countBeside(shift, clinic.dayOf(clock.instant()))
                .filter(count -> count >= MOST)
                .flatMap(count ->
                        Mono.error(() -> Problem.of(409, "too-many-shifts", "The therapist has too many shifts")
                                .detail("%d that have not ended is the most.".formatted(MOST))
                                .next("End one, or say several days of the week by one rule.")
                                .toException()));
    }

    private Mono<Void> refuseClash(PlacedShift wanted, Set<UUID> toBeWritten) {
        return shifts.beside(wanted.shift())
                .filter(other -> !toBeWritten.contains(other.shift().shiftId()))
                .filter(wanted::clashesWith)
                .next()
                .flatMap(other -> Mono.error(() -> ShiftOverlaps.with(other)));
    }
}
