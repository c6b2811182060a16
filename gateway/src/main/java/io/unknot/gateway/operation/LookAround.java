package io.unknot.gateway.operation;

import io.unknot.gateway.operation.Tick.Levels;
import io.unknot.gateway.operation.Tick.Traffic;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** Makes one tick of the readings of all processes. */
final class LookAround {

    private static final String COUNT = "http_server_requests_seconds_count";
    private static final String BUCKET = "http_server_requests_seconds_bucket";

    private final Growth growth = new Growth();

    Tick at(Instant now, List<Reading> readings) {
        var grown = growth.since(readings);
        return new Tick(now, traffic(grown), Told.of(grown), levels(grown));
    }

    private static Map<String, Traffic> traffic(List<Reading> readings) {
        return readings.stream()
                .collect(Collectors.groupingBy(
                        Reading::service,
                        LinkedHashMap::new,
                        Collectors.collectingAndThen(Collectors.toList(), LookAround::trafficOf)));
    }

    private static Traffic trafficOf(List<Reading> replicas) {
        int up = (int) replicas.stream().filter(Reading::answered).count();
        double requests = sum(replicas, one -> one.sum(COUNT, LookAround::isWork));
        return new Traffic(
                up,
                replicas.size(),
                requests,
                sum(replicas, one -> one.sum(COUNT, LookAround::isFailedWork)),
                sum(replicas, one -> one.sum("http_server_requests_seconds_sum", LookAround::isWork)),
                slow(replicas, requests),
                most(replicas, "process_cpu_usage"),
                replicas.stream()
                        .mapToDouble(one -> one.sum(
                                "jvm_memory_used_bytes",
                                figure -> figure.label("area").equals("heap")))
                        .max()
                        .orElse(0));
    }

    private static double slow(List<Reading> replicas, double requests) {
        boolean said =
                replicas.stream().anyMatch(one -> one.named(BUCKET).findAny().isPresent());
        return said
                ? requests
                        - sum(
                                replicas,
                                one -> one.sum(
                                        BUCKET,
                                        figure -> isWork(figure)
                                                && figure.label("le").equals("1.0")))
                : Double.NaN;
    }

    // A stream stays open for minutes, and what looks at the process is no work.
    private static boolean isWork(Figure figure) {
        var uri = figure.label("uri");
        return !uri.endsWith("/stream") && !uri.startsWith("/actuator");
    }

    private static boolean isFailedWork(Figure figure) {
        return isWork(figure) && figure.label("outcome").equals("SERVER_ERROR");
    }

    private static Levels levels(List<Reading> readings) {
        return new Levels(
                most(readings, "unknot_outbox_oldest_age_seconds"),
                sum(readings, one -> one.most("unknot_outbox_waiting")),
                sum(readings, one -> one.sum("kafka_consumer_fetch_manager_records_lag", LookAround::isNumber)),
                // Each replica shows the same count of all.
                readings.stream()
                        .mapToDouble(one -> one.sum("unknot_message_due", LookAround::isNumber))
                        .max()
                        .orElse(0),
                sum(readings, one -> one.sum("r2dbc_pool_pending_connections", LookAround::isNumber)));
    }

    private static boolean isNumber(Figure figure) {
        return !Double.isNaN(figure.value());
    }

    private static double sum(List<Reading> readings, ToDoubleFunction<Reading> figure) {
        return readings.stream().mapToDouble(figure).sum();
    }

    private static double most(List<Reading> readings, String name) {
        return readings.stream().mapToDouble(one -> one.most(name)).max().orElse(0);
    }
}
