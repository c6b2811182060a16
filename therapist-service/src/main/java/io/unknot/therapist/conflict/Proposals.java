package io.unknot.therapist.conflict;

import io.unknot.schedule.TreatmentTiming;
import io.unknot.therapist.conflict.ToResolve.Move;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What to propose for visits of a draft: for each as if it moved alone, and for all of them together. */
final class Proposals {

    private final Draft draft;
    private final Ranking ranking;

    Proposals(Draft draft, Ranking ranking) {
        this.draft = draft;
        this.ranking = ranking;
    }

    /** The visit while all others stay where they are; so stays the draft. */
    Conflict alone(BookedVisit visit) {
        var timing = ranking.timing(visit);
        if (timing.isEmpty()) {
            return new Conflict(visit, List.of());
        }
        var taken = draft.free(visit);
        var ranked = ranking.rank(visit, timing.get());
        taken.ifPresent(draft::take);
        return new Conflict(visit, ranked);
    }

    /**
     * In the order of the visits the best that is left for each once those before it have moved; whatever has none left
     * stays and takes what it took. In the draft they have all moved afterwards.
     */
    List<Move> allAtOnce(List<BookedVisit> visits) {
        var moves = new ArrayList<Move>();
        for (var visit : visits) {
            ranking.timing(visit).flatMap(timing -> move(visit, timing)).ifPresent(moves::add);
        }
        return List.copyOf(moves);
    }

    private Optional<Move> move(BookedVisit visit, TreatmentTiming timing) {
        var taken = draft.free(visit);
        var best = ranking.rank(visit, timing).stream().findFirst().map(Replacement::time);
        best.ifPresentOrElse(to -> draft.take(visit.appointmentId(), to, timing), () -> taken.ifPresent(draft::take));
        return best.map(to -> new Move(visit.appointmentId(), to));
    }
}
