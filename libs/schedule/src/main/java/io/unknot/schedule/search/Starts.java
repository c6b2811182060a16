package io.unknot.schedule.search;

import io.unknot.schedule.time.Span;
import java.time.Instant;

/**
 * The starts at which one candidate could be booked, in order. Says the same as {@code Diary.refusals} asked of every
 * second, but goes from whatever is in the way straight to its end.
 */
final class Starts {

    private final Agenda agenda;
    private final Candidate candidate;
    private final StartFilter filter;
    private final Strain strain;
    private final long first;
    private final long end;
    private final long duration;
    private final long before;
    private final long after;

    Starts(Candidate candidate, Span range, Instant now, StartFilter filter) {
        this.candidate = candidate;
        this.agenda = candidate.agenda();
        this.filter = filter;
        var clinic = agenda.clinic();
        var treatment = candidate.treatment();
        var earliest = now.plus(clinic.window().notice());
        this.first = Math.max(Seconds.atOrAfter(range.from()), Seconds.atOrAfter(earliest));
        this.end = candidate.isPossible()
                ? Math.min(Seconds.atOrAfter(range.until()), Seconds.atOrAfter(clinic.horizonEnd(now)))
                : Timeline.NONE;
        this.duration = treatment.duration().toSeconds();
        this.before = treatment.before().toSeconds();
        this.after = treatment.after().toSeconds();
        this.strain = new Strain(treatment.strain(), agenda.visible(), clinic.zone());
    }

    /** The first at or after a second; {@link Timeline#NONE} when there is none. */
    long atOrAfter(long second) {
        long at = Math.max(second, first);
        while (at < end) {
            at = agenda.grid().atOrAfter(at, filter);
            if (at == Timeline.NONE || at >= end) {
                return Timeline.NONE;
            }
            long next = afterWhatIsInTheWay(at);
            if (next == at) {
                return at;
            }
            at = next;
        }
        return Timeline.NONE;
    }

    // The same second when nothing is in the way of a start at it, else the first at which that would be over.
    private long afterWhatIsInTheWay(long start) {
        long atWork = whenAtWork(start);
        if (atWork != start) {
            return atWork;
        }
        long clash = agenda.taken().endOfClash(start - before, start + duration + after);
        if (clash != Timeline.NONE) {
            return Math.max(clash + before, start + 1);
        }
        long rested = strain.whenAllowed(start, start + duration);
        return rested == start ? whenSomeRoomIsFree(start) : rested;
    }

    private long whenAtWork(long start) {
        var working = agenda.working();
        int index = working.endingAfter(start);
        if (index == working.size()) {
            return end;
        }
        if (working.from(index) > start) {
            return working.from(index);
        }
        if (working.until(index) < start + duration) {
            return working.until(index);
        }
        var licensed = agenda.licensed();
        int licence = licensed.endingAfter(start);
        return licence == licensed.size() ? end : Math.max(start, licensed.from(licence));
    }

    private long whenSomeRoomIsFree(long start) {
        long soonest = Long.MAX_VALUE;
        for (var room : candidate.rooms()) {
            long clash = room.taken().endOfClash(start - before, start + duration + after + room.turnover());
            if (clash == Timeline.NONE) {
                return start;
            }
            soonest = Math.min(soonest, clash + before);
        }
        return Math.max(soonest, start + 1);
    }
}
