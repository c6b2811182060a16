package io.unknot.therapist.conflict;

import io.unknot.schedule.clinic.ClinicCalendar;
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
public final class FindConflicts implements Conflicts {

    private final BookedVisits visits;
    private final Clock clock;

    FindConflicts(BookedVisits visits, Clock clock) {
        this.visits = visits;
        this.clock = clock;
    }

    @Override
    public Mono<Integer> count(TimeOff timeOff) {
        return with(timeOff).count().map(Math::toIntExact);
    }

    /** By start: visits while their therapist is away. */
    public Flux<BookedVisit> with(TimeOff timeOff) {
        var now = clock.instant();
        return visits.of(timeOff.therapistId(), anywhere(timeOff))
                .filter(visit -> !visit.visible().from().isBefore(now))
                .filter(visit -> visit.isHitBy(timeOff));
    }

    /** By start: visits for some of which their clinic is closed, by its opening hours and closures as they now are. */
    public Flux<BookedVisit> with(ClinicCalendar clinic) {
        return visits.at(clinic.clinicId(), clock.instant()).filter(visit -> visit.isHitBy(clinic));
    }

    /** All of its days by whichever clock on earth. */
    private static Span anywhere(TimeOff timeOff) {
        return new Span(
                timeOff.firstDay().atStartOfDay().toInstant(ZoneOffset.MAX),
                timeOff.lastDay().plusDays(1).atStartOfDay().toInstant(ZoneOffset.MIN));
    }
}
