package io.unknot.booking.waitlist.matching;

import io.unknot.booking.waitlist.Waiting;
import io.unknot.schedule.search.FreeTime;
import io.unknot.schedule.time.Span;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * Somebody in the queue for a freed time. What was offered to them before of this therapist and came to nothing is not
 * offered to them again, nor a start at which it could just not be held for them.
 */
public record Candidate(Waiting waiting, List<Span> hadBefore, Set<Instant> passedOver) {

    boolean mayBeOffered(FreeTime time) {
        var visible = new Span(time.start(), time.end());
        return !passedOver.contains(time.start()) && hadBefore.stream().noneMatch(visible::overlaps);
    }
}
