package io.unknot.gateway.operation;

import io.unknot.gateway.operation.Tick.Traffic;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is looked for, the worst first. */
final class Rules {

    private static final Duration AT_ONCE = Duration.ZERO;
    private static final Duration A_MINUTE = Duration.ofMinutes(1);
    private static final Duration A_WHILE = Duration.ofMinutes(2);
    private static final Duration SHORT = Duration.ofMinutes(5);
    private static final Duration HALF_AN_HOUR = Duration.ofMinutes(30);
    private static final double ALLOWANCE = 14.4 * 0.001;
    private static final double MANY_RECORDS = 1000;
    private static final double MANY_MESSAGES = 20;

    static final List<Rule> ALL = List.of(
            Rule.page("UnknotServiceDown", A_MINUTE, Rules::silent),
            Rule.page("UnknotBookingFailing", AT_ONCE, failing("booking-service")),
            Rule.page("UnknotSearchFailing", AT_ONCE, failing("therapist-service")),
            Rule.page("UnknotDatabasePoolExhausted", A_WHILE, Rule.most("r2dbc_pool_pending_connections", 0)),
            Rule.page("UnknotOutboxStuck", A_MINUTE, Rule.most("unknot_outbox_oldest_age_seconds", 60)),
            Rule.page("UnknotNoRelay", A_WHILE, Rules::withoutRelay),
            Rule.page("UnknotConsumerBehind", SHORT, Rules::behind),
            Rule.page("UnknotMessagesStuck", A_WHILE, Rules::stuck),
            Rule.page("UnknotRemindersLate", SHORT, share(Told.LATE, Told.HANDED_OVER, 0.01)),
            Rule.ticket("UnknotMessagesFailing", Duration.ofMinutes(10), Rules::undelivered),
            Rule.ticket("UnknotDeadLetters", AT_ONCE, Rules::setAside),
            Rule.ticket("UnknotLicencesEnded", AT_ONCE, licences("ended")),
            Rule.ticket("UnknotLicencesEnding", AT_ONCE, licences("ending")));

    private Rules() {}

    private static Map<String, Double> silent(LastHour hour) {
        return hour.newest().stream()
                .filter(reading -> !reading.answered())
                .collect(Collectors.toMap(Reading::service, _ -> 1.0, Double::sum));
    }

    private static Function<LastHour, Map<String, Double>> failing(String service) {
        return hour -> {
            double all = share(hour, LastHour.LENGTH, service);
            return all > ALLOWANCE && share(hour, SHORT, service) > ALLOWANCE ? Map.of(service, all) : Map.of();
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

    private static Map<String, Double> withoutRelay(LastHour hour) {
        var active = new TreeMap<String, Double>();
        hour.newest()
                .forEach(reading -> reading.named("unknot_outbox_relay_active")
                        .forEach(figure -> active.merge(reading.service(), figure.value(), Double::sum)));
        active.values().removeIf(relays -> relays > 0);
        return active;
    }

    private static Map<String, Double> behind(LastHour hour) {
        var lag = new TreeMap<String, Double>();
        hour.newest()
                .forEach(reading -> reading.named("kafka_consumer_fetch_manager_records_lag")
                        .filter(figure -> !Double.isNaN(figure.value()))
                        .forEach(figure -> lag.merge(
                                reading.service() + " " + figure.label("topic"), figure.value(), Double::sum)));
        lag.values().removeIf(records -> records <= MANY_RECORDS);
        return lag;
    }

    private static Map<String, Double> stuck(LastHour hour) {
        double least = hour.within(SHORT)
                .mapToDouble(tick -> tick.levels().due())
                .min()
                .orElse(0);
        return least > MANY_MESSAGES ? Map.of("", least) : Map.of();
    }

    private static Function<LastHour, Map<String, Double>> share(String part, String whole, double bound) {
        return hour -> {
            double all = hour.sum(HALF_AN_HOUR, tick -> tick.count(whole));
            double some = hour.sum(HALF_AN_HOUR, tick -> tick.count(part));
            return all > 0 && some / all > bound ? Map.of("", some / all) : Map.of();
        };
    }

    private static Map<String, Double> undelivered(LastHour hour) {
        double all = hour.sum(
                HALF_AN_HOUR,
                tick -> tick.happened().entrySet().stream()
                        .filter(entry -> entry.getKey().startsWith(Told.MESSAGE))
                        .mapToDouble(Map.Entry::getValue)
                        .sum());
        double failed = hour.sum(HALF_AN_HOUR, tick -> tick.count(Told.MESSAGE + "failed"));
        return all > 0 && failed / all > 0.05 ? Map.of("", failed / all) : Map.of();
    }

    private static Map<String, Double> setAside(LastHour hour) {
        var topics = new TreeMap<String, Double>();
        hour.within(Duration.ofMinutes(15))
                .forEach(tick -> tick.happened().forEach((what, often) -> {
                    if (what.startsWith(Told.DEAD_LETTER) && often > 0) {
                        topics.merge(what.substring(Told.DEAD_LETTER.length()), often, Double::sum);
                    }
                }));
        return topics;
    }

    private static Function<LastHour, Map<String, Double>> licences(String state) {
        return hour -> {
            double most = hour.newest().stream()
                    .mapToDouble(one -> one.sum(
                            "unknot_therapist_licences",
                            figure -> figure.label("state").equals(state)))
                    .max()
                    .orElse(0);
            return most > 0 ? Map.of("", most) : Map.of();
        };
    }
}
