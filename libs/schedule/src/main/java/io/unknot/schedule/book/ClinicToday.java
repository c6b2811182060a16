package io.unknot.schedule.book;

import io.unknot.schedule.TreatmentTiming;
import io.unknot.schedule.clinic.ClinicCalendar;
import io.unknot.schedule.search.Candidate;
import io.unknot.schedule.search.ClinicDays;
import io.unknot.schedule.search.RoomTimes;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * The appointment book opened at one clinic, from today to the end of its horizon: what all of its therapists share is
 * looked up once. For one search by one thread; what is taken meanwhile may be missing.
 */
public final class ClinicToday {

    private final ClinicPage page;
    private final ClinicDays days;
    private final Map<UUID, TherapistPage> therapists;
    private final BiFunction<UUID, ClinicCalendar, Duration> travel;
    private @Nullable TreatmentTiming asked;
    private List<RoomTimes> fitting = List.of();

    ClinicToday(
            ClinicPage page,
            Instant now,
            Map<UUID, TherapistPage> therapists,
            BiFunction<UUID, ClinicCalendar, Duration> travel) {
        this.page = page;
        this.days = page.days(now);
        this.therapists = therapists;
        this.travel = travel;
    }

    /** How to have a treatment by a therapist here; empty when the therapist is not in the book. */
    public Optional<Candidate> candidate(UUID therapistId, TreatmentTiming treatment) {
        var therapist = therapists.get(therapistId);
        var agenda = therapist == null ? null : therapist.on(days, from -> travel.apply(from, page.clinic()));
        return agenda == null ? Optional.empty() : Optional.of(new Candidate(agenda, treatment, roomsFor(treatment)));
    }

    private List<RoomTimes> roomsFor(TreatmentTiming treatment) {
        if (!treatment.equals(asked)) {
            fitting = page.rooms(treatment.roomFeatures());
            asked = treatment;
        }
        return fitting;
    }
}
