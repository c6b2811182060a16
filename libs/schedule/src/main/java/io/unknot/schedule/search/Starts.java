package io.unknot.schedule.search;

import java.time.Instant;
import java.util.Comparator;

/**
 * The starts at which one candidate could be booked, read in order. Says the same as {@code Diary.refusals} asked of
 * every second, but goes from whatever is in the way straight to its end.
 */
final class Starts {

    /** By the starts they are at, as {@link FreeTime#IN_ORDER} has it. */
    static final Comparator<Starts> IN_ORDER = (one, other) -> one.at == other.at
            ? Candidate.IN_ORDER.compare(one.candidate, other.candidate)
            : Long.compare(one.at, other.at);

    private final Agenda agenda;
    private final Candidate candidate;
    private final StartFilter filter;
    private final Strain strain;
    private final long first;
    private final long end;
    private final long duration;
    private final long before;
    private final long after;
    private long at;

    Starts(Candidate candidate, Question question) {
        this.candidate = candidate;
        this.agenda = candidate.agenda();
        this.filter = question.filter();
        var treatment = candidate.treatment();
        this.first = Math.max(Seconds.atOrAfter(question.range().from()), earliest(question.now()));
        this.end = Math.min(Seconds.atOrAfter(question.range().until()), latest(question.now()));
        this.duration = treatment.duration().toSeconds();
        this.before = treatment.before().toSeconds();
        this.after = treatment.after().toSeconds();
        this.strain = new Strain(treatment.strain(), agenda.visible(), agenda.clinicDays());
        this.at = first - 1;
    }

    private long earliest(Instant now) {
        var bookable = candidate.bookable();
        return Seconds.atOrAfter(
                bookable == null ? now.plus(agenda.clinic().window().notice()) : bookable.from());
    }

    private long latest(Instant now) {
        var bookable = candidate.bookable();
        return bookable == null ? agenda.clinicDays().horizonEnd(now) : Seconds.atOrAfter(bookable.until());
    }

    /** Moves on to the next one at or after a second and before another; false when there is none. */
    boolean goTo(long second, long limit) {
        long from = Math.max(second, first);
        long until = Math.min(limit, end);
        at = from < until && candidate.isPossible() ? atOrAfter(from, until) : Timeline.NONE;
        return at != Timeline.NONE;
    }

    /** Moves on to the next one; false when there is none. */
    boolean goOn() {
        return goTo(at + 1, end);
    }

    /** The one it is at. */
    long at() {
        return at;
    }

    FreeTime time() {
        return candidate.at(at);
    }

    private long atOrAfter(long second, long limit) {
        long start = second;
        while (start < limit) {
            start = agenda.grid().atOrAfter(start, filter);
            if (start == Timeline.NONE || start >= limit) {
                return Timeline.NONE;
            }
            long next = afterWhatIsInTheWay(start);
            if (next == start) {
                return start;
            }
            start = next;
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
