package io.unknot.notification.delivery;

import java.time.Duration;
import java.util.random.RandomGenerator;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How messages are sent. With these values a message is tried for about a day, unless it is of no use before.
 *
 * @param batch how many are claimed at once
 * @param atOnce how many of them are sent at the same time
 * @param lease how long a claim holds; longer than the mail server's timeouts allow one mail to take
 * @param poll how long a sender rests when nothing is due
 * @param tries after how many a message is given up
 * @param firstWait before the second try; doubled with each one
 * @param longestWait where the doubling ends
 */
@ConfigurationProperties("unknot.delivery")
public record DeliverySettings(
        @DefaultValue("10") int batch,
        @DefaultValue("4") int atOnce,
        @DefaultValue("45s") Duration lease,
        @DefaultValue("500ms") Duration poll,
        @DefaultValue("150") int tries,
        @DefaultValue("2s") Duration firstWait,
        @DefaultValue("10m") Duration longestWait) {

    private static final int DOUBLINGS = 30;

    public DeliverySettings {
        if (batch < 1 || atOnce < 1 || tries < 1) {
            throw new IllegalArgumentException("unknot.delivery: batch, at-once and tries are at least 1");
        }
        if (!firstWait.isPositive() || !poll.isPositive() || !lease.isPositive()) {
            throw new IllegalArgumentException("unknot.delivery: lease, poll and first-wait are longer than nothing");
        }
    }

    /** How long to wait after so many tries: half of it fixed, half by chance, so that messages do not come back in step. */
    Duration waitAfter(int tries, RandomGenerator random) {
        var doubled = firstWait.multipliedBy(1L << Math.min(tries - 1, DOUBLINGS));
        var whole = doubled.compareTo(longestWait) < 0 ? doubled : longestWait;
        var half = whole.dividedBy(2);
        return half.plusNanos((long) (half.toNanos() * random.nextDouble()));
    }
}
