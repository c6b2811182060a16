package io.unknot.booking.waitlist.matching;

import io.unknot.booking.waitlist.Waiting;
import io.unknot.booking.waitlist.WaitlistWish;
import io.unknot.schedule.search.FreeTime;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Finds who is offered what of a freed time: the first whose turn it is and who would take one of the starts it allows,
 * and of those starts the one nearest to where the freed visit began, of two as near the earlier. The notice is the
 * clinic's own: nobody is offered a time in whose last minutes nobody else could book it any more.
 */
record Matching(FreedTime freed, ZoneId zone, Duration clinicNotice, Map<Sort, List<FreeTime>> starts, Instant now) {

    /** What is given in the freed time: the starts are the same for all who want it. */
    record Sort(UUID treatmentId, Optional<Duration> length) {
        static Sort of(WaitlistWish wish) {
            return new Sort(wish.wanted().treatmentId(), wish.wanted().length());
        }
    }

    /** Empty when nobody who waits wants any of it. */
    Optional<Match> best(List<Candidate> candidates) {
        return matches(candidates, WaitlistWish.State.WAITING).findFirst();
    }

    /** Whether somebody would want some of it who has another offer to answer first. */
    boolean isWantedLater(List<Candidate> candidates) {
        return matches(candidates, WaitlistWish.State.OFFERED).findFirst().isPresent();
    }

    private Stream<Match> matches(List<Candidate> candidates, WaitlistWish.State state) {
        var turns = Comparator.comparing(Candidate::waiting, Waiting.turns(now, zone));
        return candidates.stream()
                .filter(candidate -> candidate.waiting().wish().state() == state)
                .sorted(turns)
                .flatMap(candidate -> match(candidate).stream());
    }

    private Optional<Match> match(Candidate candidate) {
        var wish = candidate.waiting().wish();
        return starts.getOrDefault(Sort.of(wish), List.of()).stream()
                .filter(time -> wish.wanted().accepts(time, zone))
                .filter(candidate::mayBeOffered)
                .sorted(Comparator.comparing(this::distance).thenComparing(FreeTime::start))
                .flatMap(time -> Patience.of(time.start(), notice(wish), now).stream()
                        .map(keptFor -> new Match(wish, time, keptFor)))
                .findFirst();
    }

    private Duration distance(FreeTime time) {
        return Duration.between(freed.visible().from(), time.start()).abs();
    }

    private Duration notice(WaitlistWish wish) {
        var wanted = wish.wanted().notice();
        return wanted.compareTo(clinicNotice) > 0 ? wanted : clinicNotice;
    }
}
