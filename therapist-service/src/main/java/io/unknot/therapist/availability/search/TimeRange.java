package io.unknot.therapist.availability.search;

import io.unknot.schedule.time.Span;
import io.unknot.service.problem.Problem;
import io.unknot.therapist.register.Complaints;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * When the times that are wanted start: from an instant or a day on, without one from now, and before another one,
 * without one for fourteen days. Days are those of each clinic's own clock.
 */
public record TimeRange(@Nullable RangeEnd from, @Nullable RangeEnd to) {

    /** The most days that are searched at once. */
    private static final int LONGEST_DAYS = 62;

    private static final int USUAL_DAYS = 14;
    private static final ZoneOffset LAST_OF_ALL = ZoneOffset.ofHours(-12);
    private static final ZoneOffset FIRST_OF_ALL = ZoneOffset.ofHours(14);

    /** At a clinic in this zone; empty when by its clock it ends before it starts. */
    Optional<Span> in(ZoneId zone, Instant now) {
        var start = from == null ? now : from.in(zone);
        var end = to == null ? start.atZone(zone).plusDays(USUAL_DAYS).toInstant() : to.in(zone);
        return start.isBefore(end) ? Optional.of(new Span(start, end)) : Optional.empty();
    }

    /**
     * Throws 400 for a range that is empty by every clock or longer than may be searched at once; the names are those its
     * ends have in the request.
     */
    public void requireSearchable(Instant now, String fromName, String toName) {
        if (isEmpty(now)) {
            throw Complaints.about(toName, "must be after " + fromName + ": it is the first moment no longer searched");
        }
        if (isTooLong(now)) {
            throw Problem.of(400, "range-too-long", "That is too long a time to search at once")
                    .detail("At most " + LONGEST_DAYS + " days are searched at once.")
                    .next("Search a shorter time, then go on from its end.")
                    .field(toName, "must be at most " + LONGEST_DAYS + " days after " + fromName)
                    .toException();
        }
    }

    /** Whether it ends before it starts, by whichever clock. */
    private boolean isEmpty(Instant now) {
        return Stream.of(LAST_OF_ALL, FIRST_OF_ALL)
                .allMatch(zone -> in(zone, now).isEmpty());
    }

    /** Whether it is more than may be searched at once. */
    private boolean isTooLong(Instant now) {
        var zone = ZoneOffset.UTC;
        return in(zone, now)
                .filter(span -> span.until()
                        .isAfter(span.from().atZone(zone).plusDays(LONGEST_DAYS).toInstant()))
                .isPresent();
    }
}
