package io.unknot.therapist.match.score;

import io.unknot.schedule.search.FreeTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;

/** An option, how well it meets what is wished for from 0 to 1, and why. */
public record Match(Option option, List<Reason> reasons, double score) {

    /** The best first; of those that are as good the soonest, then in an order that stays the same. */
    public static final Comparator<Match> BEST_FIRST = Comparator.comparingDouble(Match::score)
            .reversed()
            .thenComparing(match -> match.option().time(), FreeTime.IN_ORDER);

    public Match {
        reasons = List.copyOf(reasons);
    }

    /** Judges an option. */
    public static Match of(Option option, Wishes wishes, Weights weights) {
        var reasons = Reasons.of(option, wishes);
        return new Match(option, reasons, weights.mean(reasons));
    }

    /** The best of each therapist, the best first. */
    public static Stream<Match> ranked(Collection<Option> options, Wishes wishes, Weights weights) {
        var therapists = new HashSet<>();
        return options.stream()
                .map(option -> of(option, wishes, weights))
                .sorted(BEST_FIRST)
                .filter(match -> therapists.add(match.option().therapist().id()));
    }
}
