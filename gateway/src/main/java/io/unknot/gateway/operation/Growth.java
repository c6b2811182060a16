package io.unknot.gateway.operation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How much what only grows has grown since it was read before. A process that was started anew counts from nothing, so
 * there all of it is new; one that is read for the first time has grown by nothing that we saw.
 */
final class Growth {

    private record Series(String address, String name, Map<String, String> labels) {}

    private Map<Series, Double> before = Map.of();
    private final Set<String> known = new HashSet<>();

    /** The same readings with growth in place of counts; levels stay as they are. */
    List<Reading> since(List<Reading> readings) {
        var now = new HashMap<Series, Double>();
        var grown = readings.stream().map(reading -> grown(reading, now)).toList();
        // Who is silent for a while has grown meanwhile.
        before.forEach((series, value) -> {
            if (readings.stream()
                    .anyMatch(
                            reading -> !reading.answered() && reading.address().equals(series.address()))) {
                now.put(series, value);
            }
        });
        before = now;
        return grown;
    }

    private Reading grown(Reading reading, Map<Series, Double> now) {
        if (!reading.answered()) {
            return reading;
        }
        boolean first = known.add(reading.address());
        Stream<Figure> figures = reading.figures().stream().map(figure -> {
            if (!onlyGrows(figure.name())) {
                return figure;
            }
            var series = new Series(reading.address(), figure.name(), figure.labels());
            now.put(series, figure.value());
            return new Figure(figure.name(), figure.labels(), first ? 0 : growth(series, figure.value()));
        });
        return new Reading(reading.service(), reading.address(), true, figures.toList());
    }

    private double growth(Series series, double value) {
        double last = before.getOrDefault(series, 0.0);
        return value >= last ? value - last : value;
    }

    private static boolean onlyGrows(String name) {
        return name.endsWith("_total") || name.endsWith("_count") || name.endsWith("_sum") || name.endsWith("_bucket");
    }
}
