package io.unknot.notification.message.when;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Around every change of the clocks for two years, in three zones; one of them moves its clocks by half an hour. */
class TimingTests {

    private static final Lead TWO_DAYS = new Lead(2880);
    private static final Lead TWO_HOURS = new Lead(120);
    private static final List<ZoneId> ZONES = Stream.of("Europe/London", "America/New_York", "Australia/Lord_Howe")
            .map(ZoneId::of)
            .toList();

    static Stream<Changed> changes() {
        return ZONES.stream().flatMap(zone -> {
            var first = zone.getRules().nextTransition(Instant.parse("2026-11-21T12:00:00Z"));
            return Stream.iterate(first, change -> zone.getRules().nextTransition(change.getInstant()))
                    .limit(4)
                    .map(change -> new Changed(zone, change));
        });
    }

    @ParameterizedTest
    @MethodSource("changes")
    void sendsTheEarlyReminderAtTheSameTimeOnTheClinicsWall(Changed changed) {
        changed.visits().forEach(start -> {
            var wall = start.atZone(changed.zone).toLocalDateTime();
            var due =
                    timing(changed.zone, Optional.empty()).earlyReminder(start).orElseThrow();
            var promised = wall.minusDays(2);

            assertThat(due.atZone(changed.zone).toLocalDateTime())
                    .as("of a visit at %s", wall)
                    .isEqualTo(shown(promised, changed.zone));
        });
    }

    @ParameterizedTest
    @MethodSource("changes")
    void sendsTheLateReminderTwoHoursBeforeWhateverTheClocksDo(Changed changed) {
        changed.visits()
                .forEach(start -> assertThat(
                                timing(changed.zone, Optional.empty()).lateReminder(start))
                        .contains(start.minus(Duration.ofHours(2))));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void wakesNobodyAndComesRatherTooEarlyThanLate(Changed changed) {
        var random = new SplittableRandom(6);
        changed.visits().forEach(start -> {
            var asleep = quiet(random, ZONES.get(random.nextInt(3)));
            var awake = timing(changed.zone, Optional.empty());
            var timing = timing(changed.zone, Optional.of(asleep));

            var late = timing.lateReminder(start).orElseThrow();

            assertThat(asleep.hold(late)).as("%s in %s", late, asleep).isFalse();
            assertThat(late).isBeforeOrEqualTo(awake.lateReminder(start).orElseThrow());
            assertThat(late).isAfter(awake.lateReminder(start).orElseThrow().minus(Duration.ofHours(24)));
            timing.earlyReminder(start)
                    .ifPresent(early -> assertThat(asleep.hold(early)).isFalse());
        });
    }

    @ParameterizedTest
    @MethodSource("changes")
    void sendsWhatNeedNotBeToTheMinuteNearItsTimeAndNeverInThePast(Changed changed) {
        var random = new SplittableRandom(66);
        changed.visits().forEach(now -> {
            var asleep = quiet(random, changed.zone);
            var due = now.plus(Duration.ofMinutes(random.nextInt(1, 3000)));

            var sent = timing(changed.zone, Optional.of(asleep)).around(due, now);

            assertThat(sent).isAfter(now);
            assertThat(asleep.hold(sent)).isFalse();
            assertThat(Duration.between(due, sent).abs()).isLessThan(Duration.ofHours(24));
        });
    }

    @Test
    void moveToALittleBeforeTheyBeginOrToWhenTheyEnd() {
        var hours = new QuietHours(LocalTime.of(21, 0), LocalTime.of(7, 0), ZoneId.of("Europe/London"));

        assertThat(hours.noLaterThan(at("2026-11-24T23:10:00Z"))).isEqualTo(at("2026-11-24T20:45:00Z"));
        assertThat(hours.noLaterThan(at("2026-11-24T06:59:00Z"))).isEqualTo(at("2026-11-23T20:45:00Z"));
        assertThat(hours.noEarlierThan(at("2026-11-24T21:00:00Z"))).isEqualTo(at("2026-11-25T07:00:00Z"));
        for (var awake : List.of("2026-11-24T07:00:00Z", "2026-11-24T20:59:59Z")) {
            assertThat(hours.noLaterThan(at(awake))).isEqualTo(at(awake));
            assertThat(hours.noEarlierThan(at(awake))).isEqualTo(at(awake));
        }
    }

    @Test
    void knowTheTwoHalvesOfARepeatedHour() {
        var hours = new QuietHours(LocalTime.of(1, 15), LocalTime.of(1, 45), ZoneId.of("Europe/London"));

        // 01:30 in summer time, then 01:30 in winter time.
        assertThat(hours.noLaterThan(at("2026-10-25T00:30:00Z"))).isEqualTo(at("2026-10-25T00:00:00Z"));
        assertThat(hours.noLaterThan(at("2026-10-25T01:30:00Z"))).isEqualTo(at("2026-10-25T00:00:00Z"));
        assertThat(hours.noEarlierThan(at("2026-10-25T00:30:00Z"))).isEqualTo(at("2026-10-25T01:45:00Z"));
    }

    @Test
    void saysNothingEarlyThatTheLateReminderSays() {
        var night = new QuietHours(LocalTime.of(18, 0), LocalTime.of(9, 0), ZoneId.of("Europe/London"));
        var timing = new Timing(
                ZoneId.of("Europe/London"),
                Optional.of(new Lead(600)),
                Optional.of(TWO_HOURS),
                Optional.of(night),
                true);

        assertThat(timing.lateReminder(at("2026-11-24T10:00:00Z"))).contains(at("2026-11-23T17:45:00Z"));
        assertThat(timing.earlyReminder(at("2026-11-24T10:00:00Z"))).isEmpty();
    }

    @Test
    void sendsNoReminderThatTheClinicDoesNotSend() {
        var none = new Timing(ZONES.getFirst(), Optional.empty(), Optional.empty(), Optional.empty(), true);

        assertThat(none.earlyReminder(at("2026-11-24T10:00:00Z"))).isEmpty();
        assertThat(none.lateReminder(at("2026-11-24T10:00:00Z"))).isEmpty();
    }

    @Test
    void leavesTwoHoursOfADay() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new QuietHours(LocalTime.of(9, 0), LocalTime.of(9, 0), ZONES.getFirst()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new QuietHours(LocalTime.of(9, 59), LocalTime.of(8, 0), ZONES.getFirst()));
        assertThatIllegalArgumentException().isThrownBy(() -> new Lead(0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Lead(Lead.MOST_MINUTES + 1));
    }

    private static Timing timing(ZoneId clinic, Optional<QuietHours> quiet) {
        return new Timing(clinic, Optional.of(TWO_DAYS), Optional.of(TWO_HOURS), quiet, true);
    }

    private static QuietHours quiet(SplittableRandom random, ZoneId zone) {
        var from = LocalTime.MIDNIGHT.plusMinutes(random.nextInt(1440));
        return new QuietHours(from, from.plusMinutes(random.nextInt(30, 1320)), zone);
    }

    /** What a wall shows in its place: a time that is left out is as much later as the clocks were put forward. */
    private static LocalDateTime shown(LocalDateTime promised, ZoneId zone) {
        var change = zone.getRules().getTransition(promised);
        return change != null && change.isGap() ? promised.plus(change.getDuration()) : promised;
    }

    private static Instant at(String instant) {
        return Instant.parse(instant);
    }

    /** Clocks that were put forward or back. */
    record Changed(ZoneId zone, ZoneOffsetTransition change) {

        /** Every quarter of an hour from four days before it until four days after. */
        Stream<Instant> visits() {
            return IntStream.range(-384, 384)
                    .mapToObj(quarter -> change.getInstant().plus(Duration.ofMinutes(15L * quarter)));
        }
    }
}
