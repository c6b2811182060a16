package io.unknot.therapist.match;

import io.unknot.therapist.match.score.Match;
import io.unknot.therapist.treatment.Treatment;
import java.util.List;

/**
 * The best of each therapist, the best first, and whether there were more; when the condition blocks the treatment that
 * was asked for, there are none, and what could be given instead.
 */
public record Matches(List<Match> matches, boolean more, List<Treatment> instead) {

    public Matches {
        matches = List.copyOf(matches);
        instead = List.copyOf(instead);
    }
}
