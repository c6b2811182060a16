package io.unknot.notification.inbox.live;

import io.unknot.notification.inbox.Inboxes;
import io.unknot.notification.inbox.Inboxes.Look;
import io.unknot.notification.inbox.Owner;
import io.unknot.service.problem.Problem;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

/**
 * Tells an open page how its inbox looks whenever that is another look than the page knows. A page that was away says
 * what it knew; there is no list of changes that one could be missing from.
 */
@Component
public final class FollowInbox {

    private static final Logger LOG = LoggerFactory.getLogger(FollowInbox.class);

    /** Each keeps a connection of the gateway, which has two hundred to a service for everything. */
    private static final int MOST_PAGES = 100;

    private static final int RETRY_SECONDS = 10;

    /** Whatever stands between takes a silent connection for a dead one; and a hint may be lost. */
    private static final Duration HEARTBEAT = Duration.ofSeconds(15);

    /** Then the page comes back by itself, and whether it still may is asked again. */
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final Inboxes inboxes;
    private final InboxWakeups wakeups;
    private final AtomicInteger pages = new AtomicInteger();

    FollowInbox(Inboxes inboxes, InboxWakeups wakeups) {
        this.inboxes = inboxes;
        this.wakeups = wakeups;
    }

    /**
     * How the inbox looks, at once unless the page knows, and again with each change; every 15 seconds at least that it
     * looks the same. Ends after ten minutes. Signals 503 {@code too-many-streams} when this replica can serve no more.
     */
    public Flux<News> follow(Owner owner, Optional<String> known) {
        return Flux.defer(() -> {
            if (pages.incrementAndGet() > MOST_PAGES) {
                pages.decrementAndGet();
                return Flux.error(tooMany());
            }
            return open(owner, known).doFinally(_ -> pages.decrementAndGet());
        });
    }

    // Wakeups that come while a page still looks are one: it sees all there is each time.
    private Flux<News> open(Owner owner, Optional<String> known) {
        var last = new AtomicReference<>(known.orElse(""));
        return Flux.merge(wakeups.of(owner), Flux.interval(Duration.ZERO, HEARTBEAT))
                .onBackpressureLatest()
                .concatMap(_ -> inboxes.look(owner), 0)
                .map(look -> new News(look, !last.getAndSet(look.mark()).equals(look.mark())))
                .take(LONGEST)
                .takeUntilOther(wakeups.stopping())
                .onErrorResume(failure -> {
                    LOG.warn("An inbox is no longer followed and comes back by itself: {}", failure.toString());
                    return Flux.empty();
                });
    }

    private static Throwable tooMany() {
        return Problem.of(503, "too-many-streams", "Too many pages are listening right now")
                .next("Read the inbox again from time to time instead, or try again later.")
                .retryAfter(RETRY_SECONDS)
                .toException();
    }

    /** How the inbox looks, and whether that is new to the page. */
    public record News(Look look, boolean changed) {}
}
