package io.unknot.notification.delivery.lane;

import static org.assertj.core.api.Assertions.assertThat;

import io.unknot.notification.letter.Post;
import io.unknot.notification.message.Channel;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

/** How much is taken in hand for a provider that is fast, slow, limited or away. */
class LaneTests {

    private Instant now = Instant.parse("2026-11-24T09:40:00Z");
    private final Lane lane = lane(0);

    @Test
    void takesMoreInHandTheFasterTheProviderIs() {
        lane.took(50, Duration.ofMillis(50), true);
        for (var round = 0; round < 20; round++) {
            lane.took(50, Duration.ofMillis(50), true);
        }
        assertThat(lane.handful()).isEqualTo(100);

        lane.took(10, Duration.ofSeconds(2), true);
        assertThat(lane.handful()).isEqualTo(1);
        assertThat(lane.take()).isEqualTo(10);
    }

    @Test
    void leavesAProviderInTroubleAloneForLongerEachTime() {
        var before = Duration.ZERO;
        for (var trouble = 1; trouble <= 4; trouble++) {
            lane.trouble(Optional.empty());
            assertThat(lane.take()).isZero();
            var rest = restOf(lane);
            assertThat(rest).isGreaterThan(before).isLessThan(Duration.ofSeconds(31));
            before = rest;
        }
    }

    @Test
    void restsAsLongAsTheProviderAsks() {
        lane.trouble(Optional.of(Duration.ofMinutes(5)));

        assertThat(restOf(lane)).isBetween(Duration.ofSeconds(299), Duration.ofSeconds(301));
    }

    @Test
    void forgetsTroubleOnceAMessageWent() {
        lane.trouble(Optional.empty());
        lane.trouble(Optional.empty());
        restOf(lane);
        lane.took(1, Duration.ofMillis(5), true);

        lane.trouble(Optional.empty());
        assertThat(restOf(lane)).isLessThanOrEqualTo(Duration.ofMillis(1_100));
    }

    @Test
    void sendsNoMoreThanTheProviderAllowsInAnyMinute() {
        for (var perMinute : new int[] {1, 2, 59, 60, 61, 600, 6_000}) {
            var limited = lane(perMinute);
            var taken = new ArrayDeque<Instant>();
            var most = 0;
            var inTwoMinutes = 0;
            for (var step = 0; step < 1_200; step++) {
                var count = limited.take();
                for (var one = 0; one < count; one++) {
                    taken.add(now);
                }
                inTwoMinutes += count;
                var minuteAgo = now.minusSeconds(60);
                while (!taken.isEmpty() && !taken.getFirst().isAfter(minuteAgo)) {
                    taken.remove();
                }
                most = Math.max(most, taken.size());
                now = now.plusMillis(100);
            }
            assertThat(most).as("%d a minute", perMinute).isLessThanOrEqualTo(perMinute);
            assertThat(inTwoMinutes).as("%d a minute", perMinute).isGreaterThanOrEqualTo((int) (perMinute * 1.8));
        }
    }

    @Test
    void countsWhatWasNotThereToBeSentForAnother() {
        var limited = lane(60);
        assertThat(limited.take()).isEqualTo(1);
        assertThat(limited.take()).isZero();

        limited.giveBack(1);
        assertThat(limited.take()).isEqualTo(1);
    }

    private Duration restOf(Lane resting) {
        var begun = now;
        while (resting.rests()) {
            now = now.plusMillis(50);
        }
        return Duration.between(begun, now);
    }

    private Lane lane(int perMinute) {
        return new Lane(new NoPost(), new LaneSettings(100, 4, perMinute), () -> now);
    }

    private record NoPost() implements Post {

        @Override
        public Channel channel() {
            return Channel.SMS;
        }

        @Override
        public Mono<Line> connect() {
            return Mono.never();
        }
    }
}
