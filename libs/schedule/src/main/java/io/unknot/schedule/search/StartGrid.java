package io.unknot.schedule.search;

import io.unknot.schedule.clinic.ClinicCalendar;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The instants at which a clinic's visits may start: its clock shows a minute of the day that is a multiple of its grid.
 * A time that a clock change skips is none of them; one that is shown twice is two.
 */
final class StartGrid {

    private static final long DAY = 86_400;

    /** From an instant until the next stretch begins, the clock is this far ahead of universal time. */
    private record Stretch(long from, long offset) {}

    private final long grid;
    private final long end;
    private final List<Stretch> stretches;

    private StartGrid(long grid, long end, List<Stretch> stretches) {
        this.grid = grid;
        this.end = end;
        this.stretches = stretches;
    }

    /** Of the clinic, from a first to a last day, both included. */
    static StartGrid of(ClinicCalendar clinic, LocalDate first, LocalDate last) {
        var rules = clinic.zone().getRules();
        var from = first.atStartOfDay(clinic.zone()).toInstant();
        var end = last.plusDays(1).atStartOfDay(clinic.zone()).toInstant();
        var stretches = new ArrayList<Stretch>(4);
        stretches.add(stretch(from, rules.getOffset(from).getTotalSeconds()));
        for (var change = rules.nextTransition(from);
                change != null && change.getInstant().isBefore(end);
                change = rules.nextTransition(change.getInstant())) {
            stretches.add(stretch(change.getInstant(), change.getOffsetAfter().getTotalSeconds()));
        }
        return new StartGrid(clinic.window().grid().toSeconds(), end.getEpochSecond(), List.copyOf(stretches));
    }

    /** The day the clock shows, counted from 1970-01-01. */
    long epochDay(long second) {
        int index = stretches.size() - 1;
        while (index > 0 && stretches.get(index).from > second) {
            index--;
        }
        return Math.floorDiv(second + stretches.get(index).offset, DAY);
    }

    /** The first of them at or after a second that the filter takes; {@link Timeline#NONE} when there is none. */
    long atOrAfter(long second, StartFilter filter) {
        long at = Math.max(second, stretches.getFirst().from);
        for (int index = 0; index < stretches.size(); index++) {
            long until = index + 1 < stretches.size() ? stretches.get(index + 1).from : end;
            if (at < until) {
                at = atOrAfter(at, until, stretches.get(index).offset, filter);
                if (at < until) {
                    return at;
                }
                // A later time of this offset's clock is not looked at: the next stretch may have an earlier one.
                at = until;
            }
        }
        return Timeline.NONE;
    }

    private long atOrAfter(long second, long until, long offset, StartFilter filter) {
        long at = second;
        while (at < until) {
            long day = Math.floorDiv(at + offset, DAY);
            long wanted = at + offset - day * DAY;
            if (filter.takes(DayOfWeek.THURSDAY.plus(day))) {
                long onGrid = Math.ceilDiv(wanted, grid) * grid;
                long taken = filter.secondAtOrAfter(onGrid);
                if (taken == onGrid && onGrid < DAY) {
                    return day * DAY + onGrid - offset;
                }
                at = day * DAY + Math.min(taken, DAY) - offset;
            } else {
                at = (day + 1) * DAY - offset;
            }
        }
        return at;
    }

    private static Stretch stretch(Instant from, int offset) {
        return new Stretch(from.getEpochSecond(), offset);
    }
}
