package io.unknot.booking.directory;

import io.unknot.events.directory.ClinicChanged;
import io.unknot.events.directory.ShiftChanged;
import io.unknot.events.directory.TherapistChanged;
import io.unknot.events.directory.TreatmentChanged;
import io.unknot.schedule.ClinicCalendar;
import io.unknot.schedule.Licence;
import io.unknot.schedule.Offer;
import io.unknot.schedule.Room;
import io.unknot.schedule.Shift;
import io.unknot.schedule.TherapistProfile;
import io.unknot.schedule.TreatmentTiming;
import io.unknot.schedule.WeeklyHours;
import java.time.Duration;
import java.time.Period;
import java.util.List;

/** What was told, in the terms of the calendar rules. */
public final class OfferAssembly {

    private OfferAssembly() {}

    public static Offer offer(
            ClinicChanged clinic, TreatmentChanged treatment, TherapistChanged therapist, List<ShiftChanged> shifts) {
        return new Offer(
                calendar(clinic),
                timing(treatment),
                profile(therapist),
                shifts.stream().map(OfferAssembly::shift).toList());
    }

    private static ClinicCalendar calendar(ClinicChanged clinic) {
        return new ClinicCalendar(
                clinic.clinicId(),
                clinic.zone(),
                clinic.openingHours().stream()
                        .map(hours -> new WeeklyHours(hours.day(), hours.from(), hours.until()))
                        .toList(),
                Duration.ofMinutes(clinic.gridMinutes()),
                Duration.ofMinutes(clinic.noticeMinutes()),
                Period.ofDays(clinic.horizonDays()),
                clinic.rooms().stream()
                        .map(room ->
                                new Room(room.roomId(), room.features(), Duration.ofMinutes(room.turnoverMinutes())))
                        .toList());
    }

    private static TreatmentTiming timing(TreatmentChanged treatment) {
        return new TreatmentTiming(
                treatment.treatmentId(),
                Duration.ofMinutes(treatment.durationMinutes()),
                Duration.ofMinutes(treatment.bufferBeforeMinutes()),
                Duration.ofMinutes(treatment.bufferAfterMinutes()),
                treatment.roomFeatures());
    }

    private static TherapistProfile profile(TherapistChanged therapist) {
        return new TherapistProfile(
                therapist.therapistId(),
                therapist.treatments(),
                therapist.licences().stream()
                        .map(licence -> new Licence(licence.validFrom(), licence.validUntil()))
                        .toList());
    }

    private static Shift shift(ShiftChanged shift) {
        return new Shift(
                shift.shiftId(),
                shift.therapistId(),
                shift.clinicId(),
                new WeeklyHours(shift.day(), shift.from(), shift.until()),
                shift.effectiveFrom(),
                shift.effectiveUntil().orElse(null));
    }
}
