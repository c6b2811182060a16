package io.unknot.notification.delivery.lane;

import io.unknot.notification.letter.Post;
import io.unknot.notification.message.Channel;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * One channel's way out of this replica. Every channel has its own, so that a provider that is slow, away or out of
 * allowance holds back no other. A provider in trouble is left alone for a while, longer each time in a row.
 */
public final class Lane {

    /** What is claimed at once: little enough that something urgent is next soon, and a claim never lapses in the queue. */
    private static final Duration CLAIMED = Duration.ofSeconds(2);

    /** What is handed over at once: little enough that the last of it goes while the answer still holds. */
    private static final Duration HANDED_OVER = Duration.ofMillis(250);

    /** What is of no use any more can wait: between two looks for it. */
    private static final Duration BETWEEN_STRAYS = Duration.ofMinutes(1);

    private static final Duration FIRST_REST = Duration.ofSeconds(1);
    private static final Duration LONGEST_REST = Duration.ofSeconds(30);
    private static final int DOUBLINGS = 10;

    private final Post post;
    private final LaneSettings settings;
    private final InstantSource clock;
    private final Quota quota;
    private final Pace pace = new Pace();
    private int troubles;
    private Instant restsUntil = Instant.MIN;
    private Instant nextStrays = Instant.MIN;

    public Lane(Post post, LaneSettings settings, InstantSource clock) {
        this.post = post;
        this.settings = settings;
        this.clock = clock;
        this.quota = new Quota(settings.perMinute(), clock);
    }

    public Channel channel() {
        return post.channel();
    }

    public Post post() {
        return post;
    }

    public int lines() {
        return settings.lines();
    }

    /** How many to claim now; none while the provider rests or has had its share. What is not used is given back. */
    public int take() {
        return rests() ? 0 : quota.take(Math.min(settings.batch(), pace.within(CLAIMED)));
    }

    /** Whether it is time to look for what will be sent to nobody: true once a minute. */
    public synchronized boolean looksForStrays() {
        var now = clock.instant();
        var due = !now.isBefore(nextStrays);
        nextStrays = due ? now.plus(BETWEEN_STRAYS) : nextStrays;
        return due;
    }

    /** So many of those taken were not there to be sent. */
    public void giveBack(int unused) {
        quota.giveBack(unused);
    }

    /** How many to hand over at once. */
    public int handful() {
        return Math.min(settings.batch(), pace.within(HANDED_OVER));
    }

    /** So many were tried down one line in so long; well if any of them was taken. */
    public synchronized void took(int messages, Duration time, boolean well) {
        pace.took(messages, time);
        troubles = well ? 0 : troubles;
    }

    /** Whether the provider is left alone just now. */
    public synchronized boolean rests() {
        return clock.instant().isBefore(restsUntil);
    }

    /** The provider took nothing from anybody: it rests as long as it asks, and at least longer than the time before. */
    public synchronized void trouble(Optional<Duration> asked) {
        if (!rests()) {
            troubles++;
        }
        var doubled = FIRST_REST.multipliedBy(1L << Math.min(troubles - 1, DOUBLINGS));
        var whole = doubled.compareTo(LONGEST_REST) < 0 ? doubled : LONGEST_REST;
        var half = whole.dividedBy(2);
        // Half of it by chance, so that replicas do not come back in step.
        var rest = half.plusNanos(
                (long) (half.toNanos() * RandomGenerator.getDefault().nextDouble()));
        var until = clock.instant()
                .plus(asked.filter(time -> time.compareTo(rest) > 0).orElse(rest));
        restsUntil = until.isAfter(restsUntil) ? until : restsUntil;
        pace.forget();
    }
}
