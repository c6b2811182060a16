package io.unknot.events.policy;

import io.unknot.events.Event;
import io.unknot.events.Topics;
import java.util.Optional;
import java.util.UUID;

/**
 * What one level of the booking policy now says of when may be booked, whole: the organisation names neither clinic nor
 * treatment, a clinic or a treatment itself, a treatment at a clinic both. The nearest level that says a value wins: a
 * treatment at a clinic, then the treatment, then the clinic, then the organisation. Where a clinic's calendar is stricter,
 * that holds. Told by booking-service, in the compacted topic {@link Topics#POLICIES}.
 */
public record PolicyChanged(
        UUID levelId,
        long version,
        Optional<UUID> clinicId,
        Optional<UUID> treatmentId,
        Optional<Integer> noticeMinutes,
        Optional<Integer> horizonDays)
        implements Event {

    @Override
    public UUID subject() {
        return levelId;
    }
}
