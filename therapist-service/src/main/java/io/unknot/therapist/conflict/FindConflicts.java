package io.unknot.therapist.conflict;

import io.unknot.schedule.roster.TimeOff;
import io.unknot.schedule.time.Span;
import io.unknot.therapist.timeoff.Conflicts;
import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Finds the visits yet to begin that time off or a clinic's hours leave no room for. Nothing is noted down about them: a
 * visit that was moved or cancelled is no conflict any more.
 */
@Component
final class FindConflicts implements Conflicts {

    private final BookedVisits visits;
    private final Clock clock;

    FindConflicts(BookedVisits visits, Clock clock) {
        this.visits = visits;
        this.clock = clock;
    }

    @Override
    public Mono<Integer> count(TimeOff timeOff) {
        return with(new Cause.Away(timeOff)).count().map(Math::toIntExact);
    }

    /** By start. */
    Flux<BookedVisit> with(Cause cause) {
        var now = clock.instant();
        var standing = switch (cause) {
            case Cause.Away(var timeOff) -> visits.of(timeOff.therapistId(), anywhere(timeOff));
            case Cause.Closed(var calendar) -> visits.at(calendar.clinicId(), now);
        };
        return standing.filter(visit -> !visit.visible().from().isBefore(now)).filter(cause::hits);
    }

    /** All of its days by whichever clock on earth. */
    private static Span anywhere(TimeOff timeOff) {
        return new Span(
                timeOff.firstDay().atStartOfDay().toInstant(ZoneOffset.MAX),
                timeOff.lastDay().plusDays(1).atStartOfDay().toInstant(ZoneOffset.MIN));
    }
}
