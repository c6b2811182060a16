package io.unknot.booking.board.live;

import io.unknot.booking.board.live.DayNews.Kind;
import io.unknot.schedule.time.Span;
import io.unknot.service.live.OpenPages;
import io.unknot.service.live.Wakeups;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Tells an open board what happens to its day. Each page reads the log at its own pace, so nothing waits for a slow one,
 * and what it misses while it is away it reads when it comes back, from whichever replica.
 */
@Component
public final class FollowDay {

    private static final Logger LOG = LoggerFactory.getLogger(FollowDay.class);

    /** Whatever stands between takes a silent connection for a dead one; and a hint may be lost. */
    private static final Duration HEARTBEAT = Duration.ofSeconds(15);

    /** Then the page comes back by itself, and whether it still may is asked again. */
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final DayLog log;
    private final Wakeups wakeups;
    private final OpenPages pages = new OpenPages("Read the board again from time to time");

    FollowDay(DayLog log, Wakeups wakeups) {
        this.log = log;
        this.wakeups = wakeups;
    }

    /**
     * What happens on the clinic's day from now on, for ten minutes; when the page says what it heard last, all it missed
     * first, or a refresh if that is not known any more. Signals 503 {@code too-many-streams} when this replica can serve
     * no more.
     */
    public Flux<DayNews> follow(UUID clinicId, Span day, Optional<String> lastHeard) {
        return pages.letIn(() -> open(clinicId, day, lastHeard));
    }

    private Flux<DayNews> open(UUID clinicId, Span day, Optional<String> lastHeard) {
        var known = lastHeard.flatMap(Heard::read);
        return log.now()
                .flatMapMany(now -> {
                    var first = lastHeard.isPresent() && known.isEmpty() ? Kind.REFRESH : Kind.HEARTBEAT;
                    var from = known.orElse(now);
                    return Flux.concat(
                            Mono.just(DayNews.of(first, from)),
                            news(clinicId, new PageReader(log, clinicId, day, from)));
                })
                .take(LONGEST)
                .takeUntilOther(wakeups.stopping())
                .onErrorResume(failure -> {
                    LOG.warn("A board is no longer followed and comes back by itself: {}", failure.toString());
                    return Flux.empty();
                });
    }

    // Wakeups that come while a page still reads are one: it reads all there is each time.
    private Flux<DayNews> news(UUID clinicId, PageReader reader) {
        return Flux.merge(wakeups.concerning(clinicId::equals), Flux.interval(HEARTBEAT), Mono.just(0L))
                .onBackpressureLatest()
                .concatMap(wakeup -> reader.next().flatMapIterable((List<DayNews> news) -> news), 0);
    }
}
