package io.unknot.therapist.conflict.web;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.unknot.schedule.search.FreeTime;
import io.unknot.therapist.conflict.Conflict;
import io.unknot.therapist.conflict.Replacement;
import io.unknot.therapist.conflict.ToResolve;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The first 50 visits by start that need another time, therapist or clinic, with what staff can do about each: a move is
 * the body for POST /api/v1/appointments/{appointmentId}/move, and allAtOnce the one for POST /api/v1/appointments/moves.
 * More says whether there are others, elsewhere how many there are at clinics the caller does not work for.
 */
record ConflictList(List<ConflictBody> conflicts, boolean more, int elsewhere, AllAtOnce allAtOnce) {

    private static final DateTimeFormatter OFFSET = DateTimeFormatter.ofPattern("xxx");

    static ConflictList of(ToResolve found) {
        return new ConflictList(
                found.conflicts().stream().map(ConflictBody::of).toList(),
                found.more(),
                found.elsewhere(),
                new AllAtOnce(found.allAtOnce().stream().map(MoveOf::of).toList()));
    }

    /** Held until then, and so not to be moved, when heldUntil is there. The offset tells an hour from its repetition. */
    record ConflictBody(
            UUID appointmentId,
            UUID clinicId,
            @Nullable UUID treatmentId,
            UUID therapistId,
            Instant start,
            Instant end,
            @JsonFormat(pattern = "yyyy-MM-dd'T'HH:mm") LocalDateTime localStart,
            String offset,
            String zone,
            @Nullable Instant heldUntil,
            List<ReplacementBody> replacements) {

        static ConflictBody of(Conflict conflict) {
            var visit = conflict.visit();
            var local = visit.visible().from().atZone(visit.zone());
            return new ConflictBody(
                    visit.appointmentId(),
                    visit.clinicId(),
                    visit.treatmentId(),
                    visit.therapistId(),
                    visit.visible().from(),
                    visit.visible().until(),
                    local.toLocalDateTime(),
                    OFFSET.format(local),
                    visit.zone().getId(),
                    visit.heldUntil(),
                    conflict.replacements().stream().map(ReplacementBody::of).toList());
        }
    }

    /** The best first. */
    record ReplacementBody(
            Move move,
            Instant end,
            @JsonFormat(pattern = "yyyy-MM-dd'T'HH:mm") LocalDateTime localStart,
            String offset,
            String zone,
            Why why) {

        static ReplacementBody of(Replacement replacement) {
            var time = replacement.time();
            var local = time.start().atZone(replacement.zone());
            return new ReplacementBody(
                    new Move(time.therapistId(), time.clinicId(), time.start()),
                    time.end(),
                    local.toLocalDateTime(),
                    OFFSET.format(local),
                    replacement.zone().getId(),
                    Why.of(replacement));
        }
    }

    /** Where to. */
    record Move(UUID therapistId, UUID clinicId, Instant start) {}

    /**
     * What speaks for it: same-therapist, same-time, clinic-near or same-clinic; how much later it is, less than 0 when it
     * is sooner; and of another clinic how far away it is.
     */
    record Why(String code, long minutesLater, @Nullable Double kilometres) {

        static Why of(Replacement replacement) {
            var near = replacement.kind() == Replacement.Kind.CLINIC_NEAR;
            return new Why(
                    replacement.kind().code(),
                    replacement.later().toMinutes(),
                    near ? Math.round(replacement.kilometres() * 10) / 10.0 : null);
        }
    }

    /** One move for each visit that has any, in nobody's way when done together. */
    record AllAtOnce(List<MoveOf> moves) {}

    /** Which visit, and where to. */
    record MoveOf(UUID appointmentId, UUID therapistId, UUID clinicId, Instant start) {

        static MoveOf of(ToResolve.Move move) {
            FreeTime to = move.to();
            return new MoveOf(move.appointmentId(), to.therapistId(), to.clinicId(), to.start());
        }
    }
}
