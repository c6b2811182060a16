package io.unknot.booking.waitlist;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/** Where a wish stands among those that wait for the same treatment at one of the same clinics, from 1, and why. */
public record Turn(int position, String why) {

    /** The others may hold the wish itself. */
    static Turn of(Waiting own, List<Waiting> others, Instant now, ZoneId zone) {
        var turns = Waiting.turns(now, zone);
        var ahead = (int) others.stream()
                .filter(other -> !other.wish().id().equals(own.wish().id()))
                .filter(other -> turns.compare(other, own) < 0)
                .count();
        var lapsedToday = own.letLapseOn(now.atZone(zone).toLocalDate(), zone);
        return new Turn(ahead + 1, why(ahead, lapsedToday));
    }

    private static String why(int ahead, boolean lapsedToday) {
        if (ahead == 0) {
            return "You are next: a time you would take is offered to you first.";
        }
        var others = ahead == 1 ? "one other comes" : ahead + " others come";
        return lapsedToday
                ? "An offer to you lapsed today, so " + others + " first until midnight."
                : "Who has waited longest comes first: " + others + " before you.";
    }
}
