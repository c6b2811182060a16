package io.unknot.booking.board.live;

import java.util.Optional;
import java.util.UUID;

/** Something that a board should know, and up to where it has heard everything once it has heard this. */
public record DayNews(Kind kind, Optional<VisitChange> change, Heard heard) {

    /** What has happened. */
    public enum Kind {
        /** One visit of the day is no longer as it was. */
        VISIT,
        /** The day itself is no longer the same, such as its shifts: read the board again. */
        CHANGED,
        /** Something may have been missed: read the board again. */
        REFRESH,
        /** Nothing has happened. */
        HEARTBEAT
    }

    /** The state is that of the appointment, or {@code elsewhere} when the visit has left this day or this clinic. */
    public record VisitChange(UUID appointmentId, long version, String state) {}

    static DayNews of(LoggedChange logged, Heard heard) {
        return logged.visit()
                .map(change -> new DayNews(Kind.VISIT, Optional.of(change), heard))
                .orElseGet(() -> new DayNews(Kind.CHANGED, Optional.empty(), heard));
    }

    /** The same for somebody who may not know which visit it is. */
    public DayNews withoutVisit() {
        return kind == Kind.VISIT ? new DayNews(Kind.CHANGED, Optional.empty(), heard) : this;
    }

    static DayNews of(Kind kind, Heard heard) {
        return new DayNews(kind, Optional.empty(), heard);
    }
}
