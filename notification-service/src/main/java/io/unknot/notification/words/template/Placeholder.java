package io.unknot.notification.words.template;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What stands for something in a template, in braces and in small letters. Nothing here tells what a visit is for. */
public enum Placeholder {
    /** Whom it is to. */
    NAME,
    CLINIC,
    ADDRESS,
    /** Day, start, end and zone, by the clinic's clock. */
    WHEN,
    /** Day, start and zone, in short. */
    START,
    /** The day in figures. */
    DATE,
    /** The start, by the clock alone. */
    TIME,
    /** Where and when it was to be before. */
    WAS,
    /** The day in words. */
    DAY,
    /** The start of the first visit of several, by the clock alone. */
    FIRST,
    /** The end of the last visit of several, by the clock alone. */
    LAST,
    /** How many visits. */
    COUNT,
    /** When each of several visits is, a line each. */
    VISITS,
    /** Until when an offer stands. */
    UNTIL,
    /** Six digits. */
    CODE,
    /** For how many minutes the digits are good. */
    MINUTES,
    /** The page to go on. */
    LINK,
    /** To say "I'll be there". */
    YES,
    /** To say "I can't". */
    NO;

    /** As it is written between braces. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it is an address of ours, which stands in a link or by itself. */
    public boolean isLink() {
        return this == LINK || this == YES || this == NO;
    }

    static Optional<Placeholder> of(String word) {
        return Arrays.stream(values())
                .filter(placeholder -> placeholder.word().equals(word))
                .findFirst();
    }
}
