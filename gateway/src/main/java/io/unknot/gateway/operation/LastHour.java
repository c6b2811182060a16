package io.unknot.gateway.operation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/**
 * The ticks of the last hour, the oldest first, with what the newest look has found. Made anew by each look and changed by
 * none, so whoever reads it sees one moment.
 */
public record LastHour(List<Tick> ticks, List<Reading> newest, List<Alarm> alarms) {

    static final Duration LENGTH = Duration.ofHours(1);

    static final LastHour EMPTY = new LastHour(List.of(), List.of(), List.of());

    public LastHour {
        ticks = List.copyOf(ticks);
        newest = List.copyOf(newest);
        alarms = List.copyOf(alarms);
    }

    /** With one tick more, and without those that are an hour old. */
    LastHour with(Tick tick, List<Reading> readings) {
        var kept = new ArrayList<>(ticks.stream()
                .filter(one -> one.at().isAfter(tick.at().minus(LENGTH)))
                .toList());
        kept.add(tick);
        return new LastHour(kept, readings, alarms);
    }

    LastHour with(List<Alarm> found) {
        return new LastHour(ticks, newest, found);
    }

    /** The sum of something over the last so long, up to the newest tick. */
    double sum(Duration back, ToDoubleFunction<Tick> figure) {
        return within(back).mapToDouble(figure).sum();
    }

    /** Everything that happened within the hour whose word begins so, by the rest of it. */
    public Map<String, Double> happened(String begins) {
        var all = new TreeMap<String, Double>();
        for (var tick : ticks) {
            tick.happened().forEach((what, often) -> {
                if (what.startsWith(begins)) {
                    all.merge(what.substring(begins.length()), often, Double::sum);
                }
            });
        }
        return all;
    }

    Stream<Tick> within(Duration back) {
        if (ticks.isEmpty()) {
            return Stream.empty();
        }
        Instant from = ticks.getLast().at().minus(back);
        return ticks.stream().filter(tick -> tick.at().isAfter(from));
    }
}
