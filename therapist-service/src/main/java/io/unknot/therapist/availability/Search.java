package io.unknot.therapist.availability;

import io.unknot.schedule.Span;
import io.unknot.service.problem.Problem;
import io.unknot.therapist.register.Complaints;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody looks for: a treatment at a clinic, by one therapist or by any, that starts at or after from and before
 * to; and how many times they want to see.
 */
public record Search(
        UUID treatmentId, UUID clinicId, @Nullable UUID therapistId, RangeEnd from, RangeEnd to, int limit) {

    private static final int LONGEST_DAYS = 62;

    /** Throws 400 when it ends before it starts, or {@code range-too-long} over 62 days by the clinic's clock. */
    Span range(ZoneId zone) {
        var start = from.in(zone);
        var end = to.in(zone);
        if (!start.isBefore(end)) {
            throw Complaints.about("to", "must be after from: it is the first moment no longer searched");
        }
        if (end.isAfter(start.atZone(zone).plusDays(LONGEST_DAYS).toInstant())) {
            throw Problem.of(400, "range-too-long", "That is too long a time to search at once")
                    .detail("At most 62 days are searched at once.")
                    .next("Search a shorter time, then go on from its end.")
                    .field("to", "must be at most 62 days after from")
                    .toException();
        }
        return new Span(start, end);
    }
}
