package io.unknot.events.review;

import io.unknot.events.Event;
import io.unknot.events.Topics;
import java.util.List;
import java.util.UUID;

/**
 * How a therapist is rated as it now is, whole: how many reviews gave one star, two, and so on to five, always five
 * numbers. Who gave which is not told. Told by booking-service, in the compacted topic {@link Topics#REVIEWS}.
 */
public record RatingChanged(UUID therapistId, long version, List<Integer> counts) implements Event {

    private static final int MOST_STARS = 5;

    public RatingChanged {
        counts = List.copyOf(counts);
        if (counts.size() != MOST_STARS || counts.stream().anyMatch(count -> count < 0)) {
            throw new IllegalArgumentException("counts are five numbers from 0, for one star to five: " + counts);
        }
    }

    @Override
    public UUID subject() {
        return therapistId;
    }
}
