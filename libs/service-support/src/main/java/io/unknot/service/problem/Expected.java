package io.unknot.service.problem;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.Currency;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a value of a Java type looks like to somebody who writes JSON or a query. */
final class Expected {

    private static final Map<Class<?>, String> TEXTS = Map.ofEntries(
            Map.entry(UUID.class, "must be a UUID such as 00000000-0000-4000-8000-000000000101"),
            Map.entry(Instant.class, "must be an instant such as 2026-11-24T09:40:00Z"),
            Map.entry(LocalDate.class, "must be a date such as 2026-11-24"),
            Map.entry(LocalTime.class, "must be a local time such as 09:40"),
            Map.entry(LocalDateTime.class, "must be a local date and time such as 2026-11-24T09:40"),
            Map.entry(ZoneId.class, "must be a time zone such as Europe/London"),
            Map.entry(Currency.class, "must be a currency such as EUR"),
            Map.entry(String.class, "must be a text"),
            Map.entry(Boolean.class, "must be true or false"),
            Map.entry(boolean.class, "must be true or false"),
            Map.entry(Integer.class, "must be a whole number"),
            Map.entry(int.class, "must be a whole number"),
            Map.entry(Long.class, "must be a whole number"),
            Map.entry(long.class, "must be a whole number"));

    private Expected() {}

    static String of(@Nullable Class<?> type) {
        if (type == null) {
            return "is not valid";
        }
        if (type.isEnum()) {
            return "must be one of "
                    + Arrays.stream(type.getEnumConstants())
                            .map(Object::toString)
                            .collect(Collectors.joining(", "));
        }
        if (Collection.class.isAssignableFrom(type) || type.isArray()) {
            return "must be a list";
        }
        return TEXTS.getOrDefault(type, type.isRecord() ? "must be an object" : "is not valid");
    }
}
