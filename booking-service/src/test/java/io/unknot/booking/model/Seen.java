package io.unknot.booking.model;

import java.util.List;
import java.util.Set;

/**
 * What there is at one moment: the visits in the order in which they were made, how
 * many of each one's versions were told, and what they take up.
 */
record Seen(List<Noted> visits, List<Long> told, Set<Taken> taken) {

    boolean isExpired(int visit) {
        return visit < visits.size() && visits.get(visit).state().equals("expired");
    }
}
