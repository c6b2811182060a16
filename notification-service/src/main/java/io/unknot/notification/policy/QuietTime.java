package io.unknot.notification.policy;

import io.unknot.notification.message.when.QuietHours;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Pattern;

/** Quiet hours on whosever clock, or none, as stores and callers spell it: {@code 21:00-07:00} or {@code off}. */
public record QuietTime(String words) {

    public static final QuietTime OFF = new QuietTime("off");

    private static final Pattern FROM_UNTIL = Pattern.compile("(\\d\\d:\\d\\d)-(\\d\\d:\\d\\d)");

    /** Throws IllegalArgumentException, with a message fit for a caller, when the words are neither. */
    public static QuietTime of(String words) {
        var time = new QuietTime(words);
        try {
            time.in(ZoneId.of("UTC"));
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("must be like 21:00-07:00, or off", e);
        }
        return time;
    }

    /** On the clock of this zone; empty when there are none. */
    public Optional<QuietHours> in(ZoneId zone) {
        if (words.equals(OFF.words)) {
            return Optional.empty();
        }
        var hours = FROM_UNTIL.matcher(words);
        if (!hours.matches()) {
            throw new IllegalArgumentException("must be like 21:00-07:00, or off");
        }
        return Optional.of(new QuietHours(LocalTime.parse(hours.group(1)), LocalTime.parse(hours.group(2)), zone));
    }
}
