package io.unknot.booking.board.web;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.unknot.booking.appointment.GroupPlace;
import io.unknot.booking.appointment.Part;
import io.unknot.booking.appointment.web.AppointmentView.AdviceView;
import io.unknot.booking.board.DayBoard;
import io.unknot.booking.board.DayBoard.FlaggedVisit;
import io.unknot.booking.board.DayBoard.RoomDay;
import io.unknot.booking.board.DayBoard.TherapistDay;
import io.unknot.booking.preference.Preferences;
import io.unknot.booking.words.Language;
import io.unknot.schedule.time.Span;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A clinic's day as it was at one moment, by the clock of the clinic's zone. What therapists and rooms are called, the clinic knows. */
record DayShown(
        UUID clinicId,
        LocalDate date,
        String zone,
        Instant asOf,
        List<Hours> open,
        List<TherapistShown> therapists,
        List<RoomShown> rooms,
        List<VisitShown> visits) {

    static DayShown of(DayBoard board) {
        var zone = board.clinic().zone();
        return new DayShown(
                board.clinic().clinicId(),
                board.date(),
                zone.getId(),
                board.asOf(),
                Hours.of(board.open()),
                board.therapists().stream().map(TherapistShown::of).toList(),
                board.rooms().stream().map(RoomShown::of).toList(),
                board.visits().stream().map(visit -> VisitShown.of(visit, zone)).toList());
    }

    /** Until is no longer part of it. */
    record Hours(Instant from, Instant until) {
        static Hours of(Span span) {
            return new Hours(span.from(), span.until());
        }

        static List<Hours> of(List<Span> spans) {
            return spans.stream().map(Hours::of).toList();
        }
    }

    /** Shifts hold their breaks; gaps are free of breaks, time off and visits at any clinic. */
    record TherapistShown(UUID id, List<Hours> shifts, List<Hours> breaks, List<Hours> away, List<Hours> gaps) {
        static TherapistShown of(TherapistDay day) {
            return new TherapistShown(
                    day.therapistId(),
                    Hours.of(day.shifts()),
                    Hours.of(day.breaks()),
                    Hours.of(day.away()),
                    Hours.of(day.gaps()));
        }
    }

    record RoomShown(UUID id, int capacity, SortedSet<String> features, List<Hours> gaps) {
        static RoomShown of(RoomDay day) {
            return new RoomShown(
                    day.room().roomId(),
                    day.room().capacity(),
                    new TreeSet<>(day.room().features()),
                    Hours.of(day.gaps()));
        }
    }

    /**
     * Flags are first-visit, late (five minutes and not checked in), waits-for-approval, plan-paused,
     * confirmed-by-client, cannot-come, look-at-progress, screening-needed, red-flag, amber and take-care. Ambers are the keys of questions whose answers are to be taken care of.
     */
    record VisitShown(
            UUID appointmentId,
            long version,
            String state,
            UUID clientId,
            String clientName,
            Instant start,
            Instant end,
            @JsonFormat(pattern = "yyyy-MM-dd'T'HH:mm") LocalDateTime localStart,
            List<PartShown> parts,
            @Nullable UUID groupVisitId,
            @Nullable Instant holdExpiresAt,
            List<String> flags,
            List<String> ambers,
            List<AdviceView> advice,
            @Nullable Preferences preferences) {

        static VisitShown of(FlaggedVisit flagged, ZoneId zone) {
            var appointment = flagged.visit().appointment();
            var visible = appointment.visit().visible();
            var care = flagged.visit().care();
            return new VisitShown(
                    appointment.id(),
                    appointment.version(),
                    appointment.state().word(),
                    flagged.visit().guest().clientId(),
                    flagged.visit().guest().name(),
                    visible.from(),
                    visible.until(),
                    LocalDateTime.ofInstant(visible.from(), zone),
                    appointment.visit().parts().stream().map(PartShown::of).toList(),
                    appointment.visit().place().map(GroupPlace::groupVisitId).orElse(null),
                    flagged.visit().heldUntil().orElse(null),
                    flagged.flags().stream()
                            .map(flag -> flag.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                            .toList(),
                    care.ambers(),
                    care.advice().stream()
                            .map(advice -> AdviceView.of(advice, Language.EN))
                            .toList(),
                    care.preferences().orElse(null));
        }
    }

    /** Most visits have one. The therapist is taken for longer than its client sees. */
    record PartShown(
            UUID treatmentId, UUID therapistId, UUID roomId, Instant start, Instant end, Hours therapistTaken) {
        static PartShown of(Part part) {
            return new PartShown(
                    part.treatmentId(),
                    part.therapistId(),
                    part.roomId(),
                    part.visible().from(),
                    part.visible().until(),
                    Hours.of(part.therapistTaken()));
        }
    }
}
