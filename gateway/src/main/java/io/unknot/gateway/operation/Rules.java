package io.unknot.gateway.operation;

import io.unknot.gateway.operation.Tick.Traffic;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is looked for, the worst first. */
final class Rules {

    private static final Duration AT_ONCE = Duration.ZERO;
    private static final Duration NOW = Duration.ZERO;
    private static final Duration A_MINUTE = Duration.ofMinutes(1);
    private static final Duration A_WHILE = Duration.ofMinutes(2);
    private static final Duration SHORT = Duration.ofMinutes(5);
    private static final Duration A_QUARTER = Duration.ofMinutes(15);
    private static final Duration HALF_AN_HOUR = Duration.ofMinutes(30);
    private static final Duration AN_HOUR = Duration.ofHours(1);
    private static final double ALLOWANCE = 14.4 * 0.001;

    static final List<Rule> ALL = List.of(
            Rule.page("UnknotServiceDown", A_MINUTE, NOW, 0, (hour, _, _) -> silent(hour)),
            Rule.page("UnknotBookingFailing", AT_ONCE, AN_HOUR, ALLOWANCE, failing("booking-service")),
            Rule.page("UnknotSearchFailing", AT_ONCE, AN_HOUR, ALLOWANCE, failing("therapist-service")),
            Rule.page("UnknotDatabasePoolExhausted", A_WHILE, NOW, 0, Rule.most("r2dbc_pool_pending_connections")),
            Rule.page("UnknotOutboxStuck", A_MINUTE, NOW, 60, Rule.most("unknot_outbox_oldest_age_seconds")),
            Rule.page("UnknotNoRelay", A_WHILE, NOW, 0, (hour, _, bound) -> withoutRelay(hour, bound)),
            Rule.page("UnknotConsumerBehind", SHORT, NOW, 1000, (hour, _, bound) -> behind(hour, bound)),
            Rule.page("UnknotMessagesStuck", A_WHILE, SHORT, 20, Rules::stuck),
            Rule.page("UnknotRemindersLate", SHORT, HALF_AN_HOUR, 0.01, share(Told.LATE, Told.HANDED_OVER)),
            Rule.ticket("UnknotMessagesFailing", Duration.ofMinutes(10), HALF_AN_HOUR, 0.05, Rules::undelivered),
            Rule.ticket("UnknotDeadLetters", AT_ONCE, A_QUARTER, 0, Rules::setAside),
            Rule.ticket("UnknotLicencesEnded", AN_HOUR, NOW, 0, licences("ended")),
            Rule.ticket("UnknotLicencesEnding", AN_HOUR, NOW, 0, licences("ending")));

    private Rules() {}

    private static Map<String, Double> silent(LastHour hour) {
        return hour.newest().stream()
                .filter(reading -> !reading.answered())
                .collect(Collectors.toMap(Reading::service, _ -> 1.0, Double::sum));
    }

    private static Rule.Finder failing(String service) {
        return (hour, over, bound) -> {
            double all = share(hour, over, service);
            return all > bound && share(hour, SHORT, service) > bound ? Map.of(service, all) : Map.of();
        };
    }

    private static double share(LastHour hour, Duration back, String service) {
        double requests = sum(hour, back, service, Traffic::requests);
        return requests == 0 ? 0 : sum(hour, back, service, Traffic::failed) / requests;
    }

    private static double sum(LastHour hour, Duration back, String service, ToDoubleFunction<Traffic> figure) {
        return hour.within(back)
                .flatMap(tick -> Stream.ofNullable(tick.traffic().get(service)))
                .mapToDouble(figure)
                .sum();
    }

    private static Map<String, Double> withoutRelay(LastHour hour, double bound) {
        var active = new TreeMap<String, Double>();
        hour.newest()
                .forEach(reading -> reading.named("unknot_outbox_relay_active")
                        .forEach(figure -> active.merge(reading.service(), figure.value(), Double::sum)));
        active.values().removeIf(relays -> relays > bound);
        return active;
    }

    private static Map<String, Double> behind(LastHour hour, double bound) {
        var lag = new TreeMap<String, Double>();
        hour.newest()
                .forEach(reading -> reading.named("kafka_consumer_fetch_manager_records_lag")
                        .filter(figure -> !Double.isNaN(figure.value()))
                        .forEach(figure -> lag.merge(
                                reading.service() + " " + figure.label("topic"), figure.value(), Double::sum)));
        lag.values().removeIf(records -> records <= bound);
        return lag;
    }

    private static Map<String, Double> stuck(LastHour hour, Duration over, double bound) {
        double least =
                hour.within(over).mapToDouble(tick -> tick.levels().due()).min().orElse(0);
        return least > bound ? Map.of("", least) : Map.of();
    }

    private static Rule.Finder share(String part, String whole) {
        return (hour, over, bound) -> {
            double all = hour.sum(over, tick -> tick.count(whole));
            double some = hour.sum(over, tick -> tick.count(part));
            return all > 0 && some / all > bound ? Map.of("", some / all) : Map.of();
        };
    }

    private static Map<String, Double> undelivered(LastHour hour, Duration over, double bound) {
        double all = hour.sum(
                over,
                tick -> tick.happened().entrySet().stream()
                        .filter(entry -> entry.getKey().startsWith(Told.MESSAGE))
                        .mapToDouble(Map.Entry::getValue)
                        .sum());
        double failed = hour.sum(over, tick -> tick.count(Told.MESSAGE + "failed"));
        return all > 0 && failed / all > bound ? Map.of("", failed / all) : Map.of();
    }

    private static Map<String, Double> setAside(LastHour hour, Duration over, double bound) {
        var topics = new TreeMap<String, Double>();
        hour.within(over)
                .forEach(tick -> tick.happened().forEach((what, often) -> {
                    if (what.startsWith(Told.DEAD_LETTER) && often > bound) {
                        topics.merge(what.substring(Told.DEAD_LETTER.length()), often, Double::sum);
                    }
                }));
        return topics;
    }

    private static Rule.Finder licences(String state) {
        return (hour, _, bound) -> {
            double most = hour.newest().stream()
                    .mapToDouble(one -> one.sum(
                            "unknot_therapist_licences",
                            figure -> figure.label("state").equals(state)))
                    .max()
                    .orElse(0);
            return most > bound ? Map.of("", most) : Map.of();
        };
    }
}
