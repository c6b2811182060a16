package io.unknot.schedule.time;

import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** What the compact constructors ask of their values; every message begins with the field it is about. */
public final class Checks {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 9999;

    private Checks() {}

    /** Throws unless it holds. */
    public static void require(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException(message);
        }
    }

    /** Throws unless it holds; the message is put together only then. */
    public static void require(boolean holds, Supplier<String> message) {
        if (!holds) {
            throw new IllegalArgumentException(message.get());
        }
    }

    /** Both ends are allowed. */
    public static void within(String field, Duration value, Duration least, Duration most) {
        require(
                value.compareTo(least) >= 0 && value.compareTo(most) <= 0,
                () -> "%s must be between %s and %s, but was %s".formatted(field, least, most, value));
    }

    /** Both ends are allowed. */
    public static void wholeMinutes(String field, Duration value, Duration least, Duration most) {
        within(field, value, least, most);
        require(
                value.equals(value.truncatedTo(ChronoUnit.MINUTES)),
                () -> "%s must be whole minutes, but was %s".formatted(field, value));
    }

    /** Keeps the arithmetic on days far from the ends of the calendar, where it would overflow. */
    public static void calendarDay(String field, LocalDate day) {
        require(
                day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR,
                () -> "%s must lie in the years %d to %d, but was %s".formatted(field, FIRST_YEAR, LAST_YEAR, day));
    }

    /** Features are compared by name, so the same word always reads the same. */
    public static Set<String> features(String field, Set<String> features) {
        require(features.stream().noneMatch(String::isBlank), field + " must not hold a blank name");
        return features.stream()
                .map(feature -> feature.strip().toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
    }
}
