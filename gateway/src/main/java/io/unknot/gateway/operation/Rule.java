package io.unknot.gateway.operation;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/**
 * When an alert fires: what it finds beyond its bound, by what it is about, has to be found for so long without a break.
 * Bounds and spans are those of the rule of the same name in ops/prometheus/rules, and a test compares them; of those that
 * look back for hours Prometheus alone tells.
 *
 * @param over how far back it looks; nothing for what only the newest look says
 */
record Rule(String name, String severity, Duration after, Duration over, double bound, Finder finds) {

    /** What is beyond the bound over that span, by what it is about. */
    @FunctionalInterface
    interface Finder {
        Map<String, Double> find(LastHour hour, Duration over, double bound);
    }

    static Rule page(String name, Duration after, Duration over, double bound, Finder finds) {
        return new Rule(name, "page", after, over, bound, finds);
    }

    static Rule ticket(String name, Duration after, Duration over, double bound, Finder finds) {
        return new Rule(name, "ticket", after, over, bound, finds);
    }

    Map<String, Double> found(LastHour hour) {
        return finds.find(hour, over, bound);
    }

    /** A figure of each process, by its service: the most of its replicas. */
    static Finder most(String figure) {
        return (hour, _, bound) -> {
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
