package io.unknot.gateway.operation;

import java.time.Instant;
import java.util.Map;

/**
 * What one look at all processes came to.
 *
 * @param traffic of each service, by its name
 * @param happened how often what happened since the look before, by {@link Told} word
 * @param levels what is waiting now
 */
public record Tick(Instant at, Map<String, Traffic> traffic, Map<String, Double> happened, Levels levels) {

    public Tick {
        traffic = Map.copyOf(traffic);
        happened = Map.copyOf(happened);
    }

    /** How often something happened; 0 when it is not known of. */
    public double count(String what) {
        return happened.getOrDefault(what, 0.0);
    }

    /**
     * Requests of one service since the look before.
     *
     * @param up how many of its processes answered, of how many
     * @param busySeconds how long all of them took together
     * @param slow those that took more than a second; NaN where the service does not say
     * @param cpu of the busiest process, from 0 to 1
     * @param heapBytes of the largest heap in use
     */
    public record Traffic(
            int up,
            int of,
            double requests,
            double failed,
            double busySeconds,
            double slow,
            double cpu,
            double heapBytes) {}

    /**
     * @param outboxAgeSeconds how long the oldest fact waits that was not told yet
     * @param outboxWaiting how many wait
     * @param lag records told and not heard yet
     * @param due messages that are due and not sent yet
     * @param poolPending requests that wait for a connection to a database
     */
    public record Levels(double outboxAgeSeconds, double outboxWaiting, double lag, double due, double poolPending) {}
}
