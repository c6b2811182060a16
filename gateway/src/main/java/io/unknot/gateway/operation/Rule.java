package io.unknot.gateway.operation;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * When an alert fires: what it finds, by what it is about, has to be found for so long without a break. Bounds are those of
 * the rule of the same name in ops/prometheus/rules; of those that look back for hours Prometheus alone tells.
 */
record Rule(String name, String severity, Duration after, Function<LastHour, Map<String, Double>> finds) {

    static Rule page(String name, Duration after, Function<LastHour, Map<String, Double>> finds) {
        return new Rule(name, "page", after, finds);
    }

    static Rule ticket(String name, Duration after, Function<LastHour, Map<String, Double>> finds) {
        return new Rule(name, "ticket", after, finds);
    }

    /** A figure of each process above a bound, by its service: the most of its replicas. */
    static Function<LastHour, Map<String, Double>> most(String figure, double bound) {
        return hour -> {
            var found = new TreeMap<String, Double>();
            hour.newest().forEach(reading -> {
                if (reading.most(figure) > bound) {
                    found.merge(reading.service(), reading.most(figure), Math::max);
                }
            });
            return found;
        };
    }
}
