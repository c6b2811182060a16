package io.unknot.booking.board;

import io.unknot.booking.appointment.Appointment;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import reactor.core.publisher.Mono;

/** What another feature knows of a day's visits that should not be overlooked. Each such feature has one. */
public interface VisitNotices {

    /** By the visits' ids; one without a notice is left out. */
    Mono<Map<UUID, Set<DayVisit.Flag>>> of(List<Appointment> visits);
}
