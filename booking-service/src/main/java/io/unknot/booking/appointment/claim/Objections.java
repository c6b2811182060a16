package io.unknot.booking.appointment.claim;

import io.unknot.booking.appointment.BookingRefused;
import io.unknot.booking.appointment.BookingRefused.NotBookable;
import io.unknot.booking.appointment.BookingRefused.TimeTaken;
import io.unknot.booking.appointment.BookingRefused.TooLateToMove;
import io.unknot.booking.appointment.BookingRefused.TooManyBookings;
import io.unknot.booking.appointment.Objection;
import io.unknot.booking.appointment.SafetyRefused;
import io.unknot.booking.occupancy.Occupied;
import io.unknot.booking.screening.gate.Concern;
import io.unknot.schedule.Refusal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** All that speaks against one visit, gathered before it is refused for any of it. */
final class Objections {

    private final List<Objection> found = new ArrayList<>();
    private final Set<Concern> safety = new LinkedHashSet<>();
    private final Set<Refusal> calendar = EnumSet.noneOf(Refusal.class);
    private final Set<Refusal> therapist = EnumSet.noneOf(Refusal.class);
    private final Set<Occupied.Kind> taken = EnumSet.noneOf(Occupied.Kind.class);

    void add(Objection objection) {
        found.add(objection);
    }

    /** What the client's answers say. */
    void addSafety(List<Concern> concerns) {
        concerns.stream().filter(safety::add).map(Objection::of).distinct().forEach(found::add);
    }

    /** What the calendar says. */
    void addCalendar(List<Refusal> reasons) {
        add(reasons, calendar);
    }

    /** What the therapist's other visits say, but that they are taken. */
    void addTherapist(List<Refusal> reasons) {
        add(reasons, therapist);
    }

    private void add(List<Refusal> reasons, Set<Refusal> known) {
        reasons.stream().filter(known::add).map(Objection::of).forEach(found::add);
    }

    /** Of several clashes one that cannot be passed over counts. */
    void addTaken(Occupied.Kind kind, boolean overridable) {
        addTaken(kind, Objection.taken(kind, overridable));
    }

    void addTaken(Occupied.Kind kind, Objection objection) {
        if (taken.add(kind)) {
            found.add(objection);
        } else if (!objection.overridable()) {
            found.replaceAll(known -> known.code().equals(objection.code()) ? objection : known);
        }
    }

    boolean stand(Strictness strictness) {
        return found.stream().anyMatch(objection -> !passed(objection, strictness));
    }

    /** The words for what is passed over; empty under every rule. */
    List<String> passedOver(Strictness strictness) {
        return found.stream()
                .filter(objection -> passed(objection, strictness))
                .map(Objection::code)
                .toList();
    }

    /** The refusal that says most of why; it carries all there is. */
    BookingRefused refusal() {
        var all = List.copyOf(found);
        if (!safety.isEmpty()) {
            return new SafetyRefused(List.copyOf(safety), all);
        }
        if (!calendar.isEmpty()) {
            return new NotBookable(List.copyOf(calendar), all);
        }
        if (taken.isEmpty() && !therapist.isEmpty()) {
            return new NotBookable(List.copyOf(therapist), all);
        }
        return taken.stream()
                .findFirst()
                .<BookingRefused>map(kind -> new TimeTaken(kind, all))
                .orElseGet(() ->
                        all.contains(Objection.TOO_LATE_TO_MOVE) ? new TooLateToMove(all) : new TooManyBookings(all));
    }

    private static boolean passed(Objection objection, Strictness strictness) {
        return strictness == Strictness.HARD_RULES && objection.overridable();
    }
}
