package io.unknot.booking.board.live;

import io.unknot.booking.board.live.DayNews.Kind;
import io.unknot.schedule.time.Span;
import io.unknot.service.problem.Problem;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
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

    /** Each keeps a connection of the gateway, which has two hundred to a service for everything. */
    private static final int MOST_PAGES = 100;

    private static final int RETRY_SECONDS = 10;

    /** Whatever stands between takes a silent connection for a dead one; and a hint may be lost. */
    private static final Duration HEARTBEAT = Duration.ofSeconds(15);

    /** Then the page comes back by itself, and whether it still may is asked again. */
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final DayLog log;
    private final DayWakeups wakeups;
    private final AtomicInteger pages = new AtomicInteger();

    FollowDay(DayLog log, DayWakeups wakeups) {
        this.log = log;
        this.wakeups = wakeups;
    }

    /**
     * What happens on the clinic's day from now on, for ten minutes; when the page says what it heard last, all it missed
     * first, or a refresh if that is not known any more. Signals 503 {@code too-many-streams} when this replica can serve
     * no more.
     */
    public Flux<DayNews> follow(UUID clinicId, Span day, Optional<String> lastHeard) {
        return Flux.defer(() -> {
            if (pages.incrementAndGet() > MOST_PAGES) {
                pages.decrementAndGet();
                return Flux.error(tooMany());
            }
            return open(clinicId, day, lastHeard).doFinally(end -> pages.decrementAndGet());
        });
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
        return Flux.merge(wakeups.of(clinicId), Flux.interval(HEARTBEAT), Mono.just(0L))
                .onBackpressureLatest()
                .concatMap(wakeup -> reader.next().flatMapIterable((List<DayNews> news) -> news), 0);
    }

    private static Throwable tooMany() {
        return Problem.of(503, "too-many-streams", "Too many pages are listening right now")
                .next("Read the board again from time to time instead, or try again later.")
                .retryAfter(RETRY_SECONDS)
                .toException();
    }
}
