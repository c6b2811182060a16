package io.unknot.notification.delivery;

import io.unknot.notification.delivery.lane.LaneSettings;
import io.unknot.notification.message.Channel;
import java.time.Duration;
import java.util.random.RandomGenerator;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How messages are sent. With these values a message is tried for a day, unless it is of no use before.
 *
 * @param lease how long a claim holds; longer than the mail server's timeouts allow one mail to take
 * @param poll how long a sender rests when nothing is due
 * @param gather how long what is planned or falls due after a wake-up or a small batch gathers to the next: a batch costs
 *     as much as a message
 * @param tries after how many begun and never ended a message is given up: it kills its senders
 * @param firstWait before the second try; doubled with each one
 * @param longestWait where the doubling ends
 * @param giveUp how long after the first try no other is begun
 */
@ConfigurationProperties("unknot.delivery")
public record DeliverySettings(
        @DefaultValue("45s") Duration lease,
        @DefaultValue("500ms") Duration poll,
        @DefaultValue("100ms") Duration gather,
        @DefaultValue("150") int tries,
        @DefaultValue("2s") Duration firstWait,
        @DefaultValue("10m") Duration longestWait,
        @DefaultValue("24h") Duration giveUp,
        @DefaultValue LaneSettings email,
        @DefaultValue LaneSettings sms,
        @DefaultValue LaneSettings inbox) {

    private static final int DOUBLINGS = 30;

    public DeliverySettings {
        if (tries < 1) {
            throw new IllegalArgumentException("unknot.delivery: tries are at least 1");
        }
        if (!firstWait.isPositive() || !poll.isPositive() || !lease.isPositive() || !giveUp.isPositive()) {
            throw new IllegalArgumentException(
                    "unknot.delivery: lease, poll, first-wait and give-up are longer than nothing");
        }
    }

    /** What holds for one channel. */
    public LaneSettings lane(Channel channel) {
        return switch (channel) {
            case EMAIL -> email;
            case SMS -> sms;
            case INBOX -> inbox;
        };
    }

    /** How long to wait after so many tries: half of it fixed, half by chance, so that messages do not come back in step. */
    public Duration waitAfter(int tries, RandomGenerator random) {
        var doubled = firstWait.multipliedBy(1L << Math.min(tries - 1, DOUBLINGS));
        var whole = doubled.compareTo(longestWait) < 0 ? doubled : longestWait;
        var half = whole.dividedBy(2);
        return half.plusNanos((long) (half.toNanos() * random.nextDouble()));
    }
}
