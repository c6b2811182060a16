package io.unknot.booking.directory;

import io.unknot.events.directory.ShiftChanged;
import io.unknot.events.directory.TherapistChanged;
import io.unknot.events.directory.TimeOffChanged;
import io.unknot.events.directory.TreatmentChanged;
import io.unknot.schedule.StrainGuard;
import io.unknot.schedule.TreatmentTiming;
import io.unknot.schedule.roster.Licence;
import io.unknot.schedule.roster.Roster;
import io.unknot.schedule.roster.Shift;
import io.unknot.schedule.roster.TherapistProfile;
import io.unknot.schedule.roster.TimeOff;
import io.unknot.schedule.time.LocalHours;
import io.unknot.schedule.time.Recurrence;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What was told of treatments, therapists and their rosters, in the terms of the calendar rules. */
public final class OfferAssembly {

    private OfferAssembly() {}

    /** The treatment in this length, or {@link UnknownLength}. */
    public static TreatmentTiming timing(TreatmentChanged treatment, Length length) {
        var duration = duration(treatment, length);
        return new TreatmentTiming(
                treatment.treatmentId(),
                duration,
                Duration.ofMinutes(treatment.bufferBeforeMinutes()),
                Duration.ofMinutes(treatment.bufferAfterMinutes()),
                treatment.roomFeatures(),
                treatment.strain().map(strain -> guard(strain, duration)).orElse(null));
    }

    private static Duration duration(TreatmentChanged treatment, Length length) {
        return switch (length) {
            case Length.Usual() -> Duration.ofMinutes(treatment.durationMinutes());
            case Length.Kept(var kept) -> kept;
            case Length.Asked(var asked) -> {
                var minutes = IntStream.concat(
                                IntStream.of(treatment.durationMinutes()),
                                treatment.otherDurationsMinutes().stream().mapToInt(Integer::intValue))
                        .boxed()
                        .toList();
                if (minutes.stream().map(Duration::ofMinutes).noneMatch(asked::equals)) {
                    throw new UnknownLength(minutes);
                }
                yield asked;
            }
        };
    }

    // A visit that was booked longer than the guard now allows may still be moved: with a rest before and after it.
    private static StrainGuard guard(TreatmentChanged.Strain strain, Duration duration) {
        var inARow = longer(Duration.ofMinutes(strain.inARowMinutes()), duration);
        return new StrainGuard(
                inARow,
                longer(Duration.ofMinutes(strain.aDayMinutes()), inARow),
                Duration.ofMinutes(strain.restMinutes()));
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    public static TherapistProfile profile(TherapistChanged therapist) {
        return new TherapistProfile(
                therapist.therapistId(),
                therapist.treatments(),
                therapist.licences().stream()
                        .map(licence -> new Licence(licence.validFrom(), licence.validUntil()))
                        .toList());
    }

    /** Time off that was withdrawn is not among it. */
    public static Roster roster(Stream<ShiftChanged> shifts, Stream<TimeOffChanged> timeOff) {
        return new Roster(
                shifts.map(OfferAssembly::shift).toList(),
                timeOff.filter(off -> !off.withdrawn())
                        .map(OfferAssembly::timeOff)
                        .toList());
    }

    private static Shift shift(ShiftChanged shift) {
        return new Shift(
                shift.shiftId(),
                shift.therapistId(),
                shift.clinicId(),
                days(shift),
                new LocalHours(shift.from(), shift.until()),
                breaks(shift));
    }

    private static List<LocalHours> breaks(ShiftChanged shift) {
        return shift.breaks().stream()
                .map(pause -> new LocalHours(pause.from(), pause.until()))
                .toList();
    }

    private static Recurrence days(ShiftChanged shift) {
        var last = shift.effectiveUntil().orElse(null);
        return shift.day()
                .map(day -> Recurrence.weekly(day, shift.effectiveFrom(), last))
                .or(() -> shift.rule().map(rule -> new Recurrence(shift.effectiveFrom(), last, rule)))
                .orElseThrow(() -> new IllegalStateException("on which days is shift " + shift.shiftId()));
    }

    private static TimeOff timeOff(TimeOffChanged off) {
        return new TimeOff(
                off.timeOffId(),
                off.therapistId(),
                off.firstDay(),
                off.lastDay(),
                new LocalHours(off.from(), off.until()));
    }
}
