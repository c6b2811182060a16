package io.unknot.gateway.operation.web;

import io.unknot.gateway.operation.Alarm;
import io.unknot.gateway.operation.Figure;
import io.unknot.gateway.operation.LastHour;
import io.unknot.gateway.operation.Reading;
import io.unknot.gateway.operation.Tick;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The board: asOf is the newest look, and missing before the first. Ticks are looks of the last hour, the oldest first,
 * four a minute; counts in them are since the look before, seconds in seconds. Counts beside them are of the whole hour.
 */
record OperationsView(
        @Nullable Instant asOf,
        List<Alarm> alarms,
        List<TickView> ticks,
        Map<String, Double> events,
        Map<String, Double> refusals,
        Map<String, Double> messages,
        Map<String, Double> deadLetters,
        List<DueView> due,
        List<ClinicView> clinics) {

    static OperationsView of(LastHour hour) {
        return new OperationsView(
                hour.ticks().isEmpty() ? null : hour.ticks().getLast().at(),
                hour.alarms(),
                hour.ticks().stream().map(TickView::of).toList(),
                hour.happened("event "),
                hour.happened("refusal "),
                hour.happened("message "),
                hour.happened("dead-letter "),
                DueView.of(hour.newest()),
                ClinicView.of(hour.newest()));
    }

    /** What is waiting then, and each service's traffic; slow is missing where the service does not say. */
    record TickView(
            Instant at,
            double outboxAgeSeconds,
            double outboxWaiting,
            double lag,
            double due,
            double booked,
            double refused,
            Map<String, TrafficView> services) {

        static TickView of(Tick tick) {
            var services = new TreeMap<String, TrafficView>();
            tick.traffic().forEach((name, traffic) -> services.put(name, TrafficView.of(traffic)));
            var levels = tick.levels();
            return new TickView(
                    tick.at(),
                    levels.outboxAgeSeconds(),
                    levels.outboxWaiting(),
                    levels.lag(),
                    levels.due(),
                    tick.count("event appointment.booked"),
                    tick.happened().entrySet().stream()
                            .filter(entry -> entry.getKey().startsWith("refusal "))
                            .mapToDouble(Map.Entry::getValue)
                            .sum(),
                    services);
        }
    }

    /** Of one service: up is how many of its processes answered, busySeconds how long its requests took together. */
    record TrafficView(
            int up,
            int of,
            double requests,
            double failed,
            double busySeconds,
            @Nullable Double slow,
            double cpu,
            double heapBytes) {

        static TrafficView of(Tick.Traffic traffic) {
            return new TrafficView(
                    traffic.up(),
                    traffic.of(),
                    traffic.requests(),
                    traffic.failed(),
                    traffic.busySeconds(),
                    Double.isNaN(traffic.slow()) ? null : traffic.slow(),
                    traffic.cpu(),
                    traffic.heapBytes());
        }
    }

    /** Messages that are due and not sent yet. */
    record DueView(String kind, String channel, double count) {

        static List<DueView> of(List<Reading> readings) {
            return readings.stream()
                    .filter(reading -> reading.service().equals("notification-service") && reading.answered())
                    .limit(1)
                    .flatMap(reading -> reading.figures().stream())
                    .filter(figure -> figure.name().equals("unknot_message_due") && figure.value() > 0)
                    .map(figure -> new DueView(figure.label("kind"), figure.label("channel"), figure.value()))
                    .toList();
        }
    }

    /** A clinic by its fill, from 0 to 1, over the next seven days; the fullest first. */
    record ClinicView(String clinicId, double fill) {

        static List<ClinicView> of(List<Reading> readings) {
            var fill = new TreeMap<String, Double>();
            readings.stream()
                    .flatMap(reading -> reading.figures().stream())
                    .filter(figure -> figure.name().equals("unknot_clinic_fill_ratio"))
                    .filter(ClinicView::isNumber)
                    .forEach(figure -> fill.merge(figure.label("clinic"), figure.value(), Math::max));
            return fill.entrySet().stream()
                    .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                    .map(entry -> new ClinicView(entry.getKey(), entry.getValue()))
                    .toList();
        }

        private static boolean isNumber(Figure figure) {
            return !Double.isNaN(figure.value()) && !Double.isInfinite(figure.value());
        }
    }
}
