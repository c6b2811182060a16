package io.unknot.schedule.search;

import io.unknot.schedule.clinic.ClinicCalendar;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
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
            }
        }
        return Timeline.NONE;
    }

    private long atOrAfter(long second, long until, long offset, StartFilter filter) {
        long at = second;
        while (at < until) {
            long ofDay = Math.floorMod(at + offset, DAY);
            long onGrid = Math.min(Math.ceilDiv(ofDay, grid) * grid, DAY);
            at += onGrid - ofDay;
            if (at >= until || filter.takesAny()) {
                return at;
            }
            var day = dayOfWeek(Math.floorDiv(at + offset, DAY));
            if (!filter.takes(day)) {
                at += DAY - Math.floorMod(at + offset, DAY);
            } else if (filter.takes(LocalTime.ofSecondOfDay(Math.floorMod(at + offset, DAY)))) {
                return at;
            } else {
                at++;
            }
        }
        return at;
    }

    private static DayOfWeek dayOfWeek(long epochDay) {
        return DayOfWeek.THURSDAY.plus(epochDay);
    }

    private static Stretch stretch(Instant from, int offset) {
        return new Stretch(from.getEpochSecond(), offset);
    }
}
