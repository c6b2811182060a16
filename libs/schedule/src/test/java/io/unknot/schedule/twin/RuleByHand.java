package io.unknot.schedule.twin;

import static java.util.stream.Collectors.toMap;

import io.unknot.schedule.time.Recurrence;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Reads the recurrence rules that random shifts have, by asking of each date whether it is meant. */
final class RuleByHand {

    private static final List<String> DAYS = List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU");

    private final Recurrence days;
    private final Map<String, String> parts;
    private final int interval;
    private final Map<LocalDate, Boolean> known = new HashMap<>();

    RuleByHand(Recurrence days) {
        this.days = days;
        this.parts = Stream.of(days.rule().split(";", -1))
                .map(part -> part.split("=", 2))
                .collect(toMap(part -> part[0], part -> part[1]));
        this.interval = Integer.parseInt(parts.getOrDefault("INTERVAL", "1"));
    }

    boolean runsOn(LocalDate date) {
        return known.computeIfAbsent(date, this::isMeant);
    }

    private boolean isMeant(LocalDate date) {
        var until = days.until();
        return !date.isBefore(days.from()) && (until == null || !date.isAfter(until)) && isGiven(date);
    }

    private boolean isGiven(LocalDate date) {
        if (!matches(date)) {
            return false;
        }
        if (parts.containsKey("UNTIL")
                && date.isAfter(LocalDate.parse(parts.get("UNTIL"), DateTimeFormatter.BASIC_ISO_DATE))) {
            return false;
        }
        if (!parts.containsKey("COUNT")) {
            return true;
        }
        return days.from().datesUntil(date.plusDays(1)).filter(this::matches).count()
                <= Long.parseLong(parts.get("COUNT"));
    }

    private boolean matches(LocalDate date) {
        var from = days.from();
        return switch (String.valueOf(parts.get("FREQ"))) {
            case "DAILY" -> ChronoUnit.DAYS.between(from, date) % interval == 0;
            case "WEEKLY" ->
                ChronoUnit.WEEKS.between(monday(from), monday(date)) % interval == 0 && isOneOfTheWeekdays(date);
            case "MONTHLY" ->
                ChronoUnit.MONTHS.between(from.withDayOfMonth(1), date.withDayOfMonth(1)) % interval == 0
                        && isInItsPlaceOfTheMonth(date);
            default -> throw new IllegalArgumentException(days.rule());
        };
    }

    private boolean isOneOfTheWeekdays(LocalDate date) {
        var named = parts.get("BYDAY");
        return named == null
                ? date.getDayOfWeek() == days.from().getDayOfWeek()
                : List.of(named.split(",", -1)).contains(name(date));
    }

    private boolean isInItsPlaceOfTheMonth(LocalDate date) {
        var ofMonth = parts.get("BYMONTHDAY");
        if (ofMonth != null) {
            return Stream.of(ofMonth.split(",", -1))
                    .mapToInt(Integer::parseInt)
                    .anyMatch(day -> day > 0
                            ? date.getDayOfMonth() == day
                            : date.plusDays(-day).getDayOfMonth() == 1);
        }
        int place = (date.getDayOfMonth() + 6) / 7;
        boolean last = date.plusWeeks(1).getMonth() != date.getMonth();
        var named = String.valueOf(parts.get("BYDAY"));
        return named.equals(place + name(date)) || (last && named.equals("-1" + name(date)));
    }

    private static LocalDate monday(LocalDate date) {
        return date.getDayOfWeek() == DayOfWeek.MONDAY ? date : monday(date.minusDays(1));
    }

    private static String name(LocalDate date) {
        return DAYS.get(date.getDayOfWeek().getValue() - 1);
    }
}
