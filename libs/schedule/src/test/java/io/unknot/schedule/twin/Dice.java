package io.unknot.schedule.twin;

import io.unknot.schedule.time.LocalHours;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Random values that are multiples of a tick of 1, 5 or, mostly, 15 minutes: the longer it is, the quicker the twin. */
public final class Dice {

    private final SplittableRandom random;
    private final int tick;

    public Dice(long seed) {
        // Mixed, so that neighbouring seeds do not begin alike.
        random = new SplittableRandom(new SplittableRandom(seed).nextLong());
        int kind = random.nextInt(50);
        tick = kind == 0 ? 1 : kind < 10 ? 5 : 15;
    }

    /** In minutes. */
    public int tick() {
        return tick;
    }

    /** From 0 to most, both included. */
    public int upTo(int most) {
        return random.nextInt(most + 1);
    }

    public boolean oneIn(int chances) {
        return random.nextInt(chances) == 0;
    }

    public <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    public <T> List<T> some(int least, int most, Supplier<T> one) {
        return Stream.generate(one).limit(random.nextInt(least, most + 1)).toList();
    }

    Duration minutes(int least, int most) {
        int first = Math.ceilDiv(least, tick);
        return Duration.ofMinutes((long) random.nextInt(first, Math.max(first, most / tick) + 1) * tick);
    }

    Instant onTick(Instant about) {
        long seconds = tick * 60L;
        return Instant.ofEpochSecond(Math.floorDiv(about.getEpochSecond(), seconds) * seconds);
    }

    Duration grid() {
        var multiples = tick == 1 ? List.of(5, 7, 10, 45) : List.of(1, 1, 1, 2, 2, 3, 4, 4, 6, 8, 16, 96);
        return Duration.ofMinutes((long) pick(multiples) * tick);
    }

    // Mostly long days, as clinics have; sometimes short ones, and half of them in the night, where clocks change.
    LocalHours hours() {
        int from = random.nextInt((random.nextBoolean() ? 240 : 1_200) / tick) * tick;
        int until = from + (1 + random.nextInt(900 / tick)) * tick;
        return new LocalHours(time(from), until >= 1_440 ? LocalTime.MIDNIGHT : time(until));
    }

    private static LocalTime time(int minuteOfDay) {
        return LocalTime.ofSecondOfDay(minuteOfDay * 60L);
    }
}
