package io.unknot.therapist.timeoff;

import io.unknot.schedule.roster.TimeOff;
import io.unknot.schedule.time.Checks;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Time off and why (up to 500 characters), which nobody but staff may ever read. Withdrawn, it counts for nothing; it is
 * kept so that the other services hear of it.
 */
public record PlannedTimeOff(TimeOff timeOff, @Nullable String reason, boolean withdrawn) {

    private static final int LONGEST_REASON = 500;

    public PlannedTimeOff {
        Checks.require(
                reason == null || isText(reason),
                "reason must be a text of 1 to " + LONGEST_REASON + " characters, or left out");
    }

    /** Its id. */
    public UUID id() {
        return timeOff.timeOffId();
    }

    /** The same, counting for nothing; what nobody needs any more is forgotten. */
    PlannedTimeOff withdraw() {
        return new PlannedTimeOff(timeOff, null, true);
    }

    private static boolean isText(String reason) {
        return !reason.isBlank()
                && reason.length() <= LONGEST_REASON
                && reason.chars().allMatch(character -> character == '\n' || !Character.isISOControl(character));
    }

    /** Without the reason: what is printed may end up in a log. */
    @Override
    public String toString() {
        return "PlannedTimeOff[%s, withdrawn=%s]".formatted(timeOff, withdrawn);
    }
}
