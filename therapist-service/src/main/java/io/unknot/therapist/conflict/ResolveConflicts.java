package io.unknot.therapist.conflict;

import io.unknot.schedule.time.Span;
import io.unknot.service.access.ClinicScope;
import io.unknot.therapist.availability.chain.Chain;
import io.unknot.therapist.availability.chain.ChainInMemory;
import io.unknot.therapist.conflict.Neighbours.Neighbour;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Proposes where the visits that a cause hits could go; staff decide, and move them in booking-service. */
@Component
public final class ResolveConflicts {

    /** How many visits are listed at once. */
    public static final int MOST = 50;

    private final FindConflicts find;
    private final ChainInMemory chain;
    private final Clock clock;

    ResolveConflicts(FindConflicts find, ChainInMemory chain, Clock clock) {
        this.find = find;
        this.chain = chain;
        this.clock = clock;
    }

    /** For somebody who works for these clinics; signals 503 while the service has not read its data. */
    public Mono<ToResolve> of(Cause cause, ClinicScope scope) {
        return find.with(cause)
                .collectList()
                // Searching for fifty visits takes longer than other requests should wait for this thread.
                .publishOn(Schedulers.parallel())
                .map(visits -> resolve(cause, visits, scope));
    }

    private ToResolve resolve(Cause cause, List<BookedVisit> hit, ClinicScope scope) {
        var here = hit.stream().filter(visit -> scope.covers(visit.clinicId())).toList();
        var listed = here.stream().limit(MOST).toList();
        var elsewhere = hit.size() - here.size();
        if (listed.isEmpty()) {
            return new ToResolve(List.of(), false, elsewhere, List.of());
        }
        var proposals = proposals(chain.now(), cause, listed, scope);
        return new ToResolve(
                listed.stream().map(proposals::alone).toList(),
                here.size() > MOST,
                elsewhere,
                proposals.allAtOnce(listed));
    }

    private Proposals proposals(Chain known, Cause cause, List<BookedVisit> visits, ClinicScope scope) {
        var neighbours = new Neighbours(known.catalogue(), scope);
        var clinics = visits.stream()
                .flatMap(visit -> known.catalogue().clinic(visit.clinicId()).stream())
                .distinct()
                .flatMap(clinic -> Stream.concat(
                        Stream.of(clinic), neighbours.of(clinic).stream().map(Neighbour::clinic)))
                .distinct()
                .toList();
        var draft = Draft.of(known, cause, clinics, around(visits));
        var ranking = new Ranking(known.catalogue(), neighbours, draft, clock.instant());
        return new Proposals(draft, ranking);
    }

    // Some more than a replacement may lie apart: what it is beside counts for the therapist's strength.
    private static Span around(List<BookedVisit> visits) {
        var margin = Ranking.FARTHEST.plusDays(2);
        return new Span(
                        visits.getFirst().visible().from(),
                        visits.getLast().visible().until())
                .plus(margin, margin);
    }
}
