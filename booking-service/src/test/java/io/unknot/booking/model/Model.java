package io.unknot.booking.model;

import static java.util.stream.Collectors.toUnmodifiableSet;

import io.unknot.booking.model.Command.Wanted;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What booking should do, written down once more in the plainest way: a list of visits and a clock. It knows nothing of
 * the code it is held against, and is slow, alone and easy to read.
 */
final class Model {

    static final String DONE = "done";
    static final String LAPSED = "hold lapsed";
    static final String WRONG = "wrong state";
    static final String EARLY = "too early";
    static final String TOO_MANY = "too many holds";
    static final String NOT_EXTENDED = "not extended";
    static final String NOTHING_TO_UNDO = "nothing to undo";
    static final String UNDO_LAPSED = "undo lapsed";

    /** Where the clock stands when the practice opens, give or take half a minute. */
    static final int OPENS_AT = -10;

    private static final int NOTICE = 60;
    private static final int HOLD = 10;
    static final int LENGTH = 40;
    private static final int MOST_HOLDS = 2;

    private final boolean approvesByHand;
    private int now = OPENS_AT;
    private final List<Noted> visits = new ArrayList<>();
    private final Map<Integer, Integer> holdUntil = new HashMap<>();
    private final Set<Integer> extended = new HashSet<>();
    private final Map<Integer, Before> before = new HashMap<>();

    /** How a visit was until staff made it this version, and when they did. */
    private record Before(Noted visit, long version, int at) {}

    Model(boolean approvesByHand) {
        this.approvesByHand = approvesByHand;
    }

    int made() {
        return visits.size();
    }

    /** What one should see; a lapsed hold takes up its time until it is swept. */
    Seen seen() {
        var taken = IntStream.range(0, visits.size())
                .boxed()
                .flatMap(visit -> Taken.by(visit, visits.get(visit)))
                .collect(toUnmodifiableSet());
        return new Seen(List.copyOf(visits), visits.stream().map(Noted::version).toList(), taken);
    }

    /** A hold or a request nobody has swept away yet: whether that has happened is known only by looking. */
    boolean isLapsed(int visit) {
        return isLapsedHold(visit) || isLapsedRequest(visit);
    }

    boolean isLapsedRequest(int visit) {
        return visits.get(visit).state().equals("requested")
                && visits.get(visit).start() <= now;
    }

    private boolean isLapsedHold(int visit) {
        return visits.get(visit).state().equals("held") && holdUntil.getOrDefault(visit, now) <= now;
    }

    /** All such holds. */
    IntStream lapsed() {
        return IntStream.range(0, visits.size()).filter(this::isLapsed);
    }

    /** Somebody has swept it. */
    void sweep(int visit) {
        visits.set(visit, visits.get(visit).become("expired"));
    }

    /** Does it, and says what the service should say of it. */
    String does(Command command) {
        return switch (command) {
            case Command.Hold(var wanted) -> hold(wanted);
            case Command.Book(var wanted) -> make(wanted, approvesByHand ? "requested" : "booked", refusal(wanted, -1));
            case Command.BookAnyway(var wanted) -> make(wanted, "booked", staffRefusal(wanted));
            case Command.Approve(var visit) -> approve(visit);
            case Command.Extend(var visit) -> extend(visit);
            case Command.Confirm(var visit) -> confirm(visit);
            case Command.CheckIn(var visit) -> checkIn(visit);
            case Command.Complete(var visit) -> complete(visit);
            case Command.Miss(var visit) -> miss(visit);
            case Command.Undo(var visit) -> undo(visit);
            case Command.Cancel(var visit, var byClinic) -> cancel(visit, byClinic);
            case Command.Move(var visit, var therapist, var start) -> move(visit, therapist, start);
            case Command.Expire _ -> DONE;
            case Command.Pass(var minutes) -> {
                now += minutes;
                yield DONE;
            }
        };
    }

    private String hold(Wanted wanted) {
        var live = IntStream.range(0, visits.size())
                .filter(visit -> visits.get(visit).state().equals("held") && !isLapsed(visit))
                .filter(visit -> visits.get(visit).client() == wanted.client())
                .count();
        var outcome = live < MOST_HOLDS ? make(wanted, "held", refusal(wanted, -1)) : TOO_MANY;
        if (outcome.equals(DONE)) {
            holdUntil.put(visits.size() - 1, now + HOLD);
        }
        return outcome;
    }

    private String extend(int visit) {
        if (!visits.get(visit).state().equals("held")) {
            return WRONG;
        }
        if (isLapsed(visit)) {
            return LAPSED;
        }
        if (!extended.add(visit)) {
            return NOT_EXTENDED;
        }
        holdUntil.merge(visit, HOLD, Integer::sum);
        return become(visit, "held");
    }

    private String make(Wanted wanted, String state, String refusal) {
        if (refusal.equals(DONE)) {
            var room = others(-1).freeRoom(wanted.start()).orElseThrow();
            visits.add(new Noted(1, state, wanted.client(), wanted.therapist(), room, wanted.start()));
        }
        return refusal;
    }

    private String confirm(int visit) {
        if (isLapsedHold(visit)) {
            return LAPSED;
        }
        return switch (visits.get(visit).state()) {
            case "held" -> become(visit, approvesByHand ? "requested" : "booked");
            case "requested", "booked" -> DONE;
            case "expired" -> LAPSED;
            default -> WRONG;
        };
    }

    private String approve(int visit) {
        var from = visits.get(visit);
        return next(visit, from.state().equals("requested") && from.start() > now, "booked");
    }

    private String cancel(int visit, boolean byClinic) {
        var from = visits.get(visit);
        var may = switch (from.state()) {
            case "held", "requested" -> true;
            case "booked" -> byClinic || now < from.start() + LENGTH;
            case "checked-in" -> byClinic;
            default -> false;
        };
        if (!may) {
            return from.state().equals("cancelled") ? DONE : WRONG;
        }
        return byClinic ? becomeByStaff(visit, from.become("cancelled")) : become(visit, "cancelled");
    }

    private String checkIn(int visit) {
        var from = visits.get(visit);
        if (from.state().equals("booked") && now < from.start() - 60) {
            return EARLY;
        }
        var may = from.state().equals("booked") && now < from.start() + LENGTH;
        return next(visit, may, "checked-in");
    }

    private String complete(int visit) {
        return next(visit, visits.get(visit).state().equals("checked-in"), "completed");
    }

    private String miss(int visit) {
        var from = visits.get(visit);
        if (from.state().equals("booked") && now < from.start()) {
            return EARLY;
        }
        return next(visit, from.state().equals("booked"), "missed");
    }

    private String next(int visit, boolean may, String state) {
        var from = visits.get(visit);
        if (may) {
            return becomeByStaff(visit, from.become(state));
        }
        return from.state().equals(state) ? DONE : WRONG;
    }

    private String undo(int visit) {
        var from = visits.get(visit);
        var undo = before.get(visit);
        if (undo == null || undo.version() != from.version()) {
            return NOTHING_TO_UNDO;
        }
        if (undo.at() != now) {
            return UNDO_LAPSED;
        }
        var again = undo.visit();
        if (again.state().equals("held") && holdUntil.getOrDefault(visit, now) <= now) {
            return LAPSED;
        }
        var taken = from.occupies() && from.isWhere(again) ? DONE : claimedAgain(again, visit);
        if (taken.equals(DONE)) {
            visits.set(
                    visit,
                    new Noted(
                            from.version() + 1,
                            again.state(),
                            again.client(),
                            again.therapist(),
                            again.room(),
                            again.start()));
        }
        return taken;
    }

    private String move(int visit, int therapist, int start) {
        var from = visits.get(visit);
        if (!from.state().equals("booked") || from.start() <= now) {
            return WRONG;
        }
        if (from.therapist() == therapist && from.start() == start) {
            return DONE;
        }
        var refusal = refusal(new Wanted(from.client(), therapist, start), visit);
        if (refusal.equals(DONE)) {
            becomeByStaff(
                    visit, from.moveTo(therapist, others(visit).freeRoom(start).orElseThrow(), start));
        }
        return refusal;
    }

    private String become(int visit, String state) {
        visits.set(visit, visits.get(visit).become(state));
        return DONE;
    }

    private String becomeByStaff(int visit, Noted next) {
        before.put(visit, new Before(visits.get(visit), next.version(), now));
        visits.set(visit, next);
        return DONE;
    }

    private String refusal(Wanted wanted, int but) {
        if (wanted.start() < now) {
            return "in-the-past";
        }
        return isTooSoon(wanted) ? "too-soon" : hardRefusal(wanted, but);
    }

    /** What nobody passes over; what they could have is told as well, and first. */
    private String staffRefusal(Wanted wanted) {
        var refusal = wanted.start() < now ? "in-the-past" : hardRefusal(wanted, -1);
        return refusal.equals("taken therapist") && isTooSoon(wanted) ? "too-soon" : refusal;
    }

    private boolean isTooSoon(Wanted wanted) {
        return wanted.start() < now + NOTICE;
    }

    private String hardRefusal(Wanted wanted, int but) {
        var people = others(but).peopleTaken(wanted.client(), wanted.therapist(), wanted.start());
        if (!people.equals(DONE)) {
            return people;
        }
        return others(but).freeRoom(wanted.start()).isPresent() ? DONE : "taken room";
    }

    private String claimedAgain(Noted visit, int but) {
        var people = others(but).peopleTaken(visit.client(), visit.therapist(), visit.start());
        return !people.equals(DONE) || others(but).isFree(visit.room(), visit.start()) ? people : "taken room";
    }

    private Others others(int but) {
        return new Others(IntStream.range(0, visits.size())
                .filter(other -> other != but && !isLapsed(other))
                .mapToObj(visits::get)
                .filter(Noted::occupies)
                .toList());
    }
}
