package io.unknot.notification.words;

import io.unknot.notification.preference.Language;
import io.unknot.notification.words.template.Placeholder;
import io.unknot.notification.words.template.Values;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A visit that nobody has, to see words with: of a clinic whose name is long, at an address of usual length. */
public final class MadeUp {

    static final String NAME = "Robin Marsh";
    static final String CODE = "042195";
    static final String LINK = "https://book.unknot.example/#/visits/00000000-0000-4000-8000-000000000901";
    static final String ADDRESS = "12 Wharf Street, Leeds, LS1 4AB, GB";

    private static final String CLINIC = "Riverside House Leeds";
    private static final ZoneId ZONE = ZoneId.of("Europe/London");
    private static final Instant START = Instant.parse("2026-11-24T09:40:00Z");
    private static final Duration LENGTH = Duration.ofMinutes(40);
    private static final Duration WEEK = Duration.ofDays(7);

    private MadeUp() {}

    /** What each of the occasion's placeholders might stand for. */
    public static Values values(WordBook book, Occasion occasion, Language language) {
        var time = book.time(language, ZONE);
        var values = new Values(language);
        occasion.inBody().forEach(placeholder -> values.with(placeholder, value(placeholder, time)));
        return values;
    }

    private static String value(Placeholder placeholder, ClinicTime time) {
        return switch (placeholder) {
            case NAME -> NAME;
            case CLINIC -> CLINIC;
            case ADDRESS -> ADDRESS;
            case WHEN -> time.inFull(START, START.plus(LENGTH));
            case START -> time.inShort(START);
            case DATE -> time.date(START);
            case TIME, FIRST -> time.time(START);
            case WAS -> time.inFull(START.minus(WEEK), START.minus(WEEK).plus(LENGTH)) + ", " + CLINIC;
            case DAY -> time.day(START);
            case LAST -> time.time(START.plus(LENGTH));
            case UNTIL -> time.date(START) + " " + time.time(START.plus(LENGTH));
            case COUNT -> "6";
            case VISITS -> visits(time);
            case CODE -> CODE;
            case MINUTES -> "10";
            case LINK, YES, NO -> LINK;
        };
    }

    private static String visits(ClinicTime time) {
        return IntStream.range(0, 6)
                .mapToObj(week -> START.plus(WEEK.multipliedBy(week)))
                .map(start -> time.inFull(start, start.plus(LENGTH)))
                .collect(Collectors.joining("\n"));
    }
}
