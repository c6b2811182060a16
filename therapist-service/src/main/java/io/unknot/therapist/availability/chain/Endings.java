package io.unknot.therapist.availability.chain;

import io.unknot.schedule.book.Taking;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What ends by itself, without anybody telling: holds when they expire, visits when they are over. */
final class Endings {

    private record Expiry(Instant at, UUID appointmentId) {}

    private final Map<UUID, Instant> held = new HashMap<>();
    private final PriorityQueue<Expiry> expiries = new PriorityQueue<>(Comparator.comparing(Expiry::at));
    private final TreeSet<Taking> byEnd = new TreeSet<>(
            Comparator.comparing((Taking taking) -> taking.room().until()).thenComparing(Taking::appointmentId));

    /** Of a visit, or of a hold when it expires. */
    void add(Taking taking, @Nullable Instant holdExpires) {
        byEnd.add(taking);
        var id = taking.appointmentId();
        if (holdExpires == null) {
            held.remove(id);
        } else if (!holdExpires.equals(held.put(id, holdExpires))) {
            expiries.add(new Expiry(holdExpires, id));
        }
    }

    void remove(Taking taking) {
        byEnd.remove(taking);
        held.remove(taking.appointmentId());
    }

    /** The appointments whose hold has expired by now, each told once. */
    List<UUID> expired(Instant now) {
        var due = new ArrayList<UUID>();
        for (var next = expiries.peek(); next != null && !next.at().isAfter(now); next = expiries.peek()) {
            expiries.remove();
            // Booked since, or held for longer: this expiry is no longer true.
            if (held.remove(next.appointmentId(), next.at())) {
                due.add(next.appointmentId());
            }
        }
        return due;
    }

    /** Whatever ended before the instant. */
    List<Taking> endedBefore(Instant instant) {
        return byEnd.stream()
                .takeWhile(taking -> taking.room().until().isBefore(instant))
                .toList();
    }

    /** How much is taken. */
    int size() {
        return byEnd.size();
    }
}
