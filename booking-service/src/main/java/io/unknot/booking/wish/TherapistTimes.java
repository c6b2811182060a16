package io.unknot.booking.wish;

import io.unknot.schedule.Offer;
import io.unknot.schedule.search.FreeTime;
import io.unknot.schedule.search.FreeTimes;
import io.unknot.schedule.time.Span;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** When a therapist could give a treatment in some of a stretch of time. A hint: another client may be quicker. */
@Component
public class TherapistTimes {

    private static final int MOST = 500;

    private final Diaries diaries;

    TherapistTimes(Diaries diaries) {
        this.diaries = diaries;
    }

    /** The free times of which the client would see some of this span, by start. */
    public Mono<List<FreeTime>> within(Span span, Offer offer, Instant now) {
        var starts = span.plus(offer.treatment().duration(), Duration.ZERO);
        return diaries.of(List.of(offer), starts, Set.of())
                .map(List::getFirst)
                .map(diary -> FreeTimes.between(offer, diary.busy(), starts, now, MOST).stream()
                        .filter(time -> offer.visible(time.start()).overlaps(span))
                        .toList());
    }
}
