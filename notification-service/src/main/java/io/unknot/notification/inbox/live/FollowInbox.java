package io.unknot.notification.inbox.live;

import io.unknot.notification.inbox.Inboxes;
import io.unknot.notification.inbox.Inboxes.Look;
import io.unknot.notification.inbox.Owner;
import io.unknot.service.live.OpenPages;
import io.unknot.service.live.Wakeups;
import java.time.Duration;
import java.util.Optional;
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

    /** Whatever stands between takes a silent connection for a dead one; and a hint may be lost. */
    private static final Duration HEARTBEAT = Duration.ofSeconds(15);

    /** Then the page comes back by itself, and whether it still may is asked again. */
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final Inboxes inboxes;
    private final Wakeups wakeups;
    private final OpenPages pages = new OpenPages("Read the inbox again from time to time");

    FollowInbox(Inboxes inboxes, Wakeups wakeups) {
        this.inboxes = inboxes;
        this.wakeups = wakeups;
    }

    /**
     * How the inbox looks, at once unless the page knows, and again with each change; every 15 seconds at least that it
     * looks the same. Ends after ten minutes. Signals 503 {@code too-many-streams} when this replica can serve no more.
     */
    public Flux<News> follow(Owner owner, Optional<String> known) {
        return pages.letIn(() -> open(owner, known));
    }

    // Wakeups that come while a page still looks are one: it sees all there is each time.
    private Flux<News> open(Owner owner, Optional<String> known) {
        var last = new AtomicReference<>(known.orElse(""));
        return Flux.merge(wakeups.concerning(owner::concerns), Flux.interval(Duration.ZERO, HEARTBEAT))
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

    /** How the inbox looks, and whether that is new to the page. */
    public record News(Look look, boolean changed) {}
}
