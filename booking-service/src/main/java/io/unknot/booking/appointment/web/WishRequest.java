package io.unknot.booking.appointment.web;

import static java.util.Objects.requireNonNull;

import io.unknot.booking.directory.Length;
import io.unknot.booking.wish.Wish;
import io.unknot.booking.wish.WishedPart;
import io.unknot.service.access.Caller;
import io.unknot.service.problem.Problem;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is wanted, as long as usual or so many minutes: one treatment by one therapist, or 1 to 4 parts one after the
 * other. A client books for themselves; staff name the client, and may pass over soft rules.
 */
@OneTreatmentOrParts
record WishRequest(
        @NotNull UUID clinicId,
        @Nullable UUID treatmentId,
        @Nullable UUID therapistId,
        @NotNull Instant start,
        @Nullable UUID clientId,
        @Nullable @Min(1) @Max(720) Integer durationMinutes,
        @Nullable @Size(min = 1, max = Wish.MOST_PARTS) List<@NotNull @Valid PartRequest> parts,
        @Nullable @Valid OverrideRequest override) {

    Wish of(Caller caller) {
        var client = Callers.clientFor(caller, clinicId, clientId);
        var all = wanted();
        var first = all.getFirst();
        return new Wish(
                clinicId,
                first.treatmentId(),
                first.therapistId(),
                client,
                start,
                first.length(),
                all.subList(1, all.size()));
    }

    private List<WishedPart> wanted() {
        if (parts == null) {
            return List.of(single());
        }
        if (treatmentId != null || therapistId != null || durationMinutes != null) {
            throw invalid("parts", "leave it out, or treatmentId, therapistId and durationMinutes");
        }
        return parts.stream().map(PartRequest::part).toList();
    }

    private WishedPart single() {
        return new WishedPart(requireNonNull(treatmentId), requireNonNull(therapistId), length(durationMinutes));
    }

    private static Length length(@Nullable Integer minutes) {
        return minutes == null ? new Length.Usual() : new Length.Asked(Duration.ofMinutes(minutes));
    }

    private static RuntimeException invalid(String field, String reason) {
        return Problem.of(400, "invalid-request", "Something in this request is not right")
                .field(field, reason)
                .next("Correct the field named, then send it again.")
                .toException();
    }

    /** One of several parts; each begins where the one before it ends. */
    record PartRequest(
            @NotNull UUID treatmentId,
            @NotNull UUID therapistId,
            @Nullable @Min(1) @Max(720) Integer durationMinutes) {

        WishedPart part() {
            return new WishedPart(treatmentId, therapistId, length(durationMinutes));
        }
    }
}
