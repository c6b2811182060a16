package io.unknot.notification.message.when;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/**
 * What a clinic sends a client about their visits, and when: which reminders, by the clock on its wall, whether it asks
 * what they think of it, and when they are left alone. What is urgent needs none of this: it goes at once.
 */
public record Timing(
        ZoneId clinic, Optional<Lead> early, Optional<Lead> late, Optional<QuietHours> quiet, boolean asksForReviews) {

    /** When the early reminder goes out; empty where there is none, or the late one says the same by then. */
    public Optional<Instant> earlyReminder(Instant start) {
        var late = lateReminder(start).orElse(start);
        return early.map(lead -> remind(lead, start)).filter(due -> due.isBefore(late));
    }

    /** When the late reminder goes out; empty where there is none. */
    public Optional<Instant> lateReminder(Instant start) {
        return late.map(lead -> remind(lead, start));
    }

    /** A reminder that would wake somebody comes before they sleep: after that it may help nobody any more. */
    private Instant remind(Lead lead, Instant start) {
        var due = lead.before(start, clinic);
        return quiet.map(hours -> hours.noLaterThan(due)).orElse(due);
    }

    /** When something that need not be said to the minute goes out: earlier if it would be quiet, but not before now. */
    public Instant around(Instant due, Instant now) {
        return quiet.filter(hours -> hours.hold(due))
                .map(hours -> {
                    var before = hours.noLaterThan(due);
                    return before.isAfter(now) ? before : hours.noEarlierThan(due);
                })
                .orElse(due);
    }
}
