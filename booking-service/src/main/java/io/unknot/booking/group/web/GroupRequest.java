package io.unknot.booking.group.web;

import io.unknot.booking.directory.Length;
import io.unknot.booking.group.GroupWish;
import io.unknot.service.problem.Problem;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A visit for several: with clients it is booked for them together, as a couple; without, it is a class to come to. */
record GroupRequest(
        @NotNull UUID clinicId,
        @NotNull UUID treatmentId,
        @NotNull @Size(min = 1, max = 2) List<@NotNull UUID> therapistIds,
        @NotNull Instant start,
        @Nullable @Min(1) @Max(720) Integer durationMinutes,
        @Min(2) @Max(20) int places,
        @Nullable @Size(min = 1, max = 20) List<@NotNull UUID> participants) {

    GroupWish wish() {
        var clients = participants == null ? List.<UUID>of() : participants;
        requireDistinct("therapistIds", therapistIds);
        requireDistinct("participants", clients);
        if (clients.size() > places) {
            throw invalid("participants", "must be at most as many as places");
        }
        var length =
                durationMinutes == null ? new Length.Usual() : new Length.Asked(Duration.ofMinutes(durationMinutes));
        return new GroupWish(clinicId, treatmentId, therapistIds, start, length, places, clients);
    }

    private static void requireDistinct(String field, List<UUID> ids) {
        if (new HashSet<>(ids).size() < ids.size()) {
            throw invalid(field, "must be named once each");
        }
    }

    private static RuntimeException invalid(String field, String reason) {
        return Problem.of(400, "invalid-request", "Something in this request is not right")
                .field(field, reason)
                .next("Correct the field named, then send it again.")
                .toException();
    }
}
