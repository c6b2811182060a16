package io.unknot.schedule.twin;

import io.unknot.schedule.roster.Roster;
import io.unknot.schedule.roster.Shift;
import io.unknot.schedule.roster.TimeOff;
import io.unknot.schedule.time.LocalHours;
import io.unknot.schedule.time.Recurrence;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** Any shifts and time off, of all the kinds of rules that are in use, around a first day. */
final class RandomRoster {

    private final Dice dice;
    private final LocalDate firstDay;

    RandomRoster(Dice dice, LocalDate firstDay) {
        this.dice = dice;
        this.firstDay = firstDay;
    }

    Roster roster(UUID therapistId, List<UUID> clinicIds) {
        return new Roster(
                dice.some(1, 5, () -> shift(therapistId, dice.pick(clinicIds))),
                dice.oneIn(3) ? dice.some(1, 2, () -> timeOff(therapistId)) : List.of());
    }

    LocalDate someDay() {
        return firstDay.plusDays(dice.upTo(8) - 7L);
    }

    DayOfWeek weekday() {
        return firstDay.plusDays(dice.upTo(1)).getDayOfWeek();
    }

    private Shift shift(UUID therapistId, UUID clinicId) {
        var hours = dice.oneIn(3) ? LocalHours.ALL_DAY : dice.hours();
        var shiftId = new UUID(dice.upTo(Integer.MAX_VALUE - 1), dice.upTo(Integer.MAX_VALUE - 1));
        return new Shift(shiftId, therapistId, clinicId, days(), hours, breaks(hours));
    }

    private List<LocalHours> breaks(LocalHours hours) {
        if (!dice.oneIn(3)) {
            return List.of();
        }
        return dice.some(1, 2, dice::hours).stream()
                .filter(pause -> pause.isWithin(hours) && !pause.equals(hours))
                .limit(1)
                .toList();
    }

    private Recurrence days() {
        var from = someDay();
        var until = dice.oneIn(4) ? from.plusDays(dice.upTo(12)) : null;
        return switch (dice.upTo(11)) {
            case 0, 1, 2 -> Recurrence.weekly(weekday(), from, until);
            case 3 -> Recurrence.once(from);
            case 4, 10, 11 -> new Recurrence(from, until, "FREQ=DAILY");
            case 5 -> new Recurrence(from, until, "FREQ=DAILY" + every(1, from));
            case 6, 7 -> new Recurrence(from.minusWeeks(dice.upTo(60)), until, weekly() + every(7, from));
            case 8 -> new Recurrence(from.minusMonths(2), until, "FREQ=MONTHLY;BYDAY=" + placeInTheMonth());
            default -> new Recurrence(from.minusMonths(2), until, "FREQ=MONTHLY;BYMONTHDAY=-1,1," + ofTheMonth());
        };
    }

    private String weekly() {
        var weekdays = dice.some(1, 3, this::weekday).stream()
                .distinct()
                .map(day -> day.name().substring(0, 2))
                .collect(Collectors.joining(","));
        return "FREQ=WEEKLY;BYDAY=" + weekdays;
    }

    private String every(int days, LocalDate from) {
        int interval = 1 + dice.upTo(2);
        // Late enough for the rule to give a day before it.
        var until = from.plusDays(interval * days + dice.upTo(6) + (days > 1 ? 6 : 0));
        return ";INTERVAL=" + interval
                + switch (dice.upTo(3)) {
                    case 0 -> ";COUNT=" + (1 + dice.upTo(70));
                    case 1 -> ";UNTIL=" + until.format(DateTimeFormatter.BASIC_ISO_DATE);
                    default -> "";
                };
    }

    private String placeInTheMonth() {
        var day = firstDay.plusDays(dice.upTo(1));
        var name = day.getDayOfWeek().name().substring(0, 2);
        boolean last = day.plusWeeks(1).getMonth() != day.getMonth();
        return last ? "-1" + name : (day.getDayOfMonth() + 6) / 7 + name;
    }

    private int ofTheMonth() {
        return Math.clamp(firstDay.plusDays(dice.upTo(2)).getDayOfMonth(), 2, 27);
    }

    private TimeOff timeOff(UUID therapistId) {
        var from = someDay();
        var hours = dice.oneIn(3) ? LocalHours.ALL_DAY : dice.hours();
        return new TimeOff(new UUID(0, 1), therapistId, from, from.plusDays(dice.upTo(4)), hours);
    }
}
