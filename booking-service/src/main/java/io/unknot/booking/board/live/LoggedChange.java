package io.unknot.booking.board.live;

import io.unknot.booking.board.live.DayNews.VisitChange;
import java.util.Optional;

/** A change as it is logged: where it stands in the log, who wrote it, and of which visit it is, if of one. */
public record LoggedChange(long position, long writtenBy, Optional<VisitChange> visit) {}
