package io.unknot.therapist.shift;

import io.unknot.schedule.clinic.ClinicCalendar;
import io.unknot.schedule.clinic.Closure;
import io.unknot.schedule.clinic.OpeningHours;
import io.unknot.schedule.roster.Shift;
import io.unknot.service.problem.Problem;
import io.unknot.service.problem.ProblemException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Whether a shift would have somebody work while the clinic is closed, and what says so. It would when on none of its
 * days, of the first year from today or from its own first day, the clinic is open during all of its hours without the
 * breaks. So a closure now and then is no reason to refuse a shift that goes on, but it is one to refuse extra hours on
 * that day; and a shift that is over is never refused.
 */
final class ClosedClinic {

    private static final int LOOKED_AHEAD_YEARS = 1;

    private ClosedClinic() {}

    /** Empty when the shift may be; otherwise 409 {@code clinic-closed}, naming one of its days and what is in the way. */
    static Optional<ProblemException> refusal(Shift shift, ClinicCalendar clinic, LocalDate today) {
        var from = shift.days().from();
        var first = from.isAfter(today) ? from : today;
        var days =
                shift.days().within(first, first.plusYears(LOOKED_AHEAD_YEARS).minusDays(1));
        if (days.isEmpty() || days.stream().anyMatch(date -> isOpen(clinic, shift, date))) {
            return Optional.empty();
        }
        // The hours of an ordinary day say more than a closure that happens to come first.
        var named = days.stream()
                .filter(date -> !clinic.isClosedOn(date))
                .findFirst()
                .orElse(days.getFirst());
        return Optional.of(refusal(shift, clinic, named, clinic.isClosedOn(named)));
    }

    private static boolean isOpen(ClinicCalendar clinic, Shift shift, LocalDate date) {
        var worked = shift.hoursOn(date, clinic.zone());
        return !worked.isEmpty() && worked.stream().allMatch(clinic::isOpenDuring);
    }

    private static ProblemException refusal(Shift shift, ClinicCalendar clinic, LocalDate date, boolean closure) {
        var problem = Problem.of(409, "clinic-closed", "The clinic is closed during this shift")
                .next("Choose hours inside the opening hours, or change those of the clinic first.")
                .with("date", date);
        var hours = shift.hours();
        var wanted =
                "The shift is from %s to %s, but on %s the clinic is ".formatted(hours.from(), hours.until(), date);
        if (closure) {
            var inTheWay = clinic.closures().stream()
                    .filter(one -> one.covers(date))
                    .findFirst()
                    .orElseThrow();
            return problem.detail(wanted + "closed: " + inTheWay.name() + ".")
                    .with("closure", named(inTheWay))
                    .toException();
        }
        var open =
                clinic.openingHours().stream().filter(one -> one.runsOn(date)).toList();
        return problem.detail(wanted + spelled(open) + ".")
                .with("openingHours", open.stream().map(ClosedClinic::named).toList())
                .toException();
    }

    private static String spelled(List<OpeningHours> open) {
        if (open.isEmpty()) {
            return "not open";
        }
        return open.stream()
                .map(one -> one.hours().from() + " to " + one.hours().until())
                .collect(Collectors.joining(" and ", "open from ", ""));
    }

    private static Map<String, Object> named(OpeningHours one) {
        var named = new LinkedHashMap<String, Object>();
        named.put("day", one.day());
        named.put("from", one.hours().from().toString());
        named.put("until", one.hours().until().toString());
        if (one.effectiveFrom() != null) {
            named.put("effectiveFrom", one.effectiveFrom());
        }
        if (one.effectiveUntil() != null) {
            named.put("effectiveUntil", one.effectiveUntil());
        }
        return named;
    }

    private static Map<String, Object> named(Closure closure) {
        return switch (closure) {
            case Closure.OneOff days -> named(days.name(), false, days.from(), days.until());
            case Closure.Yearly days -> named(days.name(), true, days.from(), days.until());
        };
    }

    private static Map<String, Object> named(String name, boolean everyYear, Object from, Object until) {
        return Map.of("name", name, "everyYear", everyYear, "from", from.toString(), "until", until.toString());
    }
}
