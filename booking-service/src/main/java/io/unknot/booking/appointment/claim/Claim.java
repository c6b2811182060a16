package io.unknot.booking.appointment.claim;

import io.unknot.booking.appointment.Objection;
import io.unknot.booking.policy.Policy;
import io.unknot.booking.screening.gate.Terms;
import io.unknot.booking.wish.Wish;
import java.util.List;
import java.util.UUID;

/** A time that is to be taken for an appointment: what is wanted, by which rules, and what speaks against it already. */
public record Claim(UUID appointmentId, Wish wish, Occasion occasion, Strictness strictness, List<Objection> already) {

    public Claim {
        already = List.copyOf(already);
    }

    /** One more visit of its client, whose cap it counts for. */
    public static Claim ofNew(UUID appointmentId, Wish wish, Strictness strictness) {
        return new Claim(appointmentId, wish, Occasion.NEW, strictness, List.of());
    }

    /** One visit of a course, by its index from 0. */
    public static Claim ofCourse(UUID appointmentId, Wish wish, int index) {
        var occasion = index == 0 ? Occasion.NEW : Occasion.NEXT_OF_COURSE;
        return new Claim(appointmentId, wish, occasion, Strictness.EVERY_RULE, List.of());
    }

    /** Another time of an appointment that is there, with what its old time already speaks against. */
    public static Claim ofMoved(UUID appointmentId, Wish wish, Strictness strictness, List<Objection> already) {
        return new Claim(appointmentId, wish, Occasion.MOVED, strictness, already);
    }

    /** Whether it is one more of the visits its client may have: a course is one, however many it has. */
    boolean counts() {
        return occasion == Occasion.NEW;
    }

    /** What the client's answers are asked for. */
    Terms terms(Policy policy) {
        return occasion == Occasion.MOVED ? Terms.OF_KNOWN_VISIT : Terms.of(policy);
    }

    /** How it comes that a time is to be taken. */
    public enum Occasion {
        NEW,
        NEXT_OF_COURSE,
        MOVED
    }
}
