package io.unknot.booking.model;

import static java.util.stream.Collectors.toUnmodifiableSet;

import io.unknot.booking.model.Command.Wanted;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * What booking should do, written down once more in the plainest way: a list of visits and a clock. It knows nothing of
 * the code it is held against, and is slow, alone and easy to read.
 */
final class Model {

    static final String DONE = "done";
    static final String TOO_MANY = "too many holds";
    static final String LAPSED = "hold lapsed";
    static final String WRONG = "wrong state";

    /** Where the clock stands when the practice opens, give or take half a minute. */
    static final int OPENS_AT = -10;

    private static final int NOTICE = 60;
    private static final int HOLD = 10;

    private int now = OPENS_AT;
    private final List<Noted> visits = new ArrayList<>();
    private final Map<Integer, Integer> holdUntil = new HashMap<>();

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

    /** A hold nobody has swept away yet: whether that has happened is known only by looking. */
    boolean isLapsed(int visit) {
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
            case Command.Hold(var wanted) -> {
                var outcome = liveHolds(wanted.client()) < 2 ? make(wanted, "held") : TOO_MANY;
                if (outcome.equals(DONE)) {
                    holdUntil.put(visits.size() - 1, now + HOLD);
                }
                yield outcome;
            }
            case Command.Book(var wanted) -> make(wanted, "booked");
            case Command.Confirm(var visit) -> confirm(visit);
            case Command.Cancel(var visit, var byClinic) -> cancel(visit, byClinic);
            case Command.Move(var visit, var therapist, var start) -> move(visit, therapist, start);
            case Command.Expire _ -> DONE;
            case Command.Pass(var minutes) -> {
                now += minutes;
                yield DONE;
            }
        };
    }

    private long liveHolds(int client) {
        return IntStream.range(0, visits.size())
                .filter(visit -> visits.get(visit).client() == client)
                .filter(visit -> visits.get(visit).state().equals("held") && !isLapsed(visit))
                .count();
    }

    private String make(Wanted wanted, String state) {
        var refusal = refusal(wanted, -1);
        if (refusal.equals(DONE)) {
            var room = freeRoom(wanted.start(), -1).orElseThrow();
            visits.add(new Noted(1, state, wanted.client(), wanted.therapist(), room, wanted.start()));
        }
        return refusal;
    }

    private String confirm(int visit) {
        if (isLapsed(visit)) {
            return LAPSED;
        }
        return switch (visits.get(visit).state()) {
            case "held" -> become(visit, "booked");
            case "booked" -> DONE;
            case "expired" -> LAPSED;
            default -> WRONG;
        };
    }

    private String cancel(int visit, boolean byClinic) {
        var noted = visits.get(visit);
        return switch (noted.state()) {
            case "held" -> become(visit, "cancelled");
            // What is over a client can no longer call off.
            case "booked" -> byClinic || noted.start() + 40 > now ? become(visit, "cancelled") : WRONG;
            case "cancelled" -> DONE;
            default -> WRONG;
        };
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
            visits.set(visit, from.moveTo(therapist, freeRoom(start, visit).orElseThrow(), start));
        }
        return refusal;
    }

    private String become(int visit, String state) {
        visits.set(visit, visits.get(visit).become(state));
        return DONE;
    }

    private String refusal(Wanted wanted, int but) {
        if (wanted.start() < now) {
            return "in-the-past";
        }
        if (wanted.start() < now + NOTICE) {
            return "too-soon";
        }
        // Forty minutes, five before and ten after: less than 55 from start to start, and they meet.
        if (others(but).stream()
                .anyMatch(other -> other.therapist() == wanted.therapist() && near(other, wanted.start(), 55))) {
            return "taken therapist";
        }
        // The client is there for the forty minutes alone.
        if (others(but).stream()
                .anyMatch(other -> other.client() == wanted.client() && near(other, wanted.start(), 40))) {
            return "taken client";
        }
        return freeRoom(wanted.start(), but).isPresent() ? DONE : "taken room";
    }

    // The room needs five more.
    private OptionalInt freeRoom(int start, int but) {
        return IntStream.range(0, Practice.ROOMS)
                .filter(room -> others(but).stream().noneMatch(other -> other.room() == room && near(other, start, 60)))
                .findFirst();
    }

    private List<Noted> others(int but) {
        return IntStream.range(0, visits.size())
                .filter(other -> other != but && !isLapsed(other))
                .mapToObj(visits::get)
                .filter(Noted::occupies)
                .toList();
    }

    private static boolean near(Noted other, int start, int minutes) {
        return Math.abs(other.start() - start) < minutes;
    }
}
