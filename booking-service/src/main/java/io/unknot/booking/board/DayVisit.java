package io.unknot.booking.board;

import io.unknot.booking.appointment.Appointment;
import io.unknot.booking.appointment.Held;
import io.unknot.booking.appointment.State;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** An appointment of the day, who comes to it, and what other features noticed about it. */
public record DayVisit(Appointment appointment, Guest guest, Set<Flag> noticed, Care care) {

    /** After so long somebody should look where the client is. */
    public static final Duration LATE = Duration.ofMinutes(5);

    public DayVisit {
        noticed = Set.copyOf(noticed);
    }

    /** One that nobody noticed anything about. */
    public DayVisit(Appointment appointment, Guest guest) {
        this(appointment, guest, Set.of(), Care.NONE);
    }

    /**
     * Who comes.
     *
     * @param firstTime whether they have neither come before nor are expected to before this
     */
    public record Guest(UUID clientId, String name, boolean firstTime) {}

    /** What the front desk should not overlook. */
    public enum Flag {
        FIRST_VISIT,
        LATE,
        WAITS_FOR_APPROVAL,
        /** The course it is a visit of is paused: it does not take place until a manager resumes that. */
        PLAN_PAUSED,
        /** The client answered a reminder: they come. */
        CONFIRMED_BY_CLIENT,
        /** The client answered a reminder that they cannot come, and has not cancelled. */
        CANNOT_COME,
        /** The client's pain is high or rises: their progress says more. */
        LOOK_AT_PROGRESS,
        /** The client has not answered the safety questions, or too long ago: to be asked at arrival. */
        SCREENING_NEEDED,
        /** By their answers the client should see a physician before the visit. */
        RED_FLAG,
        /** Something in the answers is to be taken care of. */
        AMBER,
        /** The treatment is to be adapted to the answers, or is not for them. */
        TAKE_CARE
    }

    /** Until when its time is held; empty unless it is. */
    public Optional<Instant> heldUntil() {
        return appointment instanceof Held held ? Optional.of(held.expiresAt()) : Optional.empty();
    }

    /** A hold that has lapsed is no visit, also before it is swept away. */
    boolean isShown(Instant now) {
        return appointment.state() != State.EXPIRED
                && heldUntil().map(now::isBefore).orElse(true);
    }

    /** Those that are up at this time; a visit that will not take place or did not has none. */
    Set<Flag> flags(Instant now) {
        var flags = EnumSet.noneOf(Flag.class);
        if (!appointment.occupies()) {
            return flags;
        }
        flags.addAll(noticed);
        flags.addAll(care.flags());
        if (guest.firstTime()) {
            flags.add(Flag.FIRST_VISIT);
        }
        if (appointment.state() == State.REQUESTED) {
            flags.add(Flag.WAITS_FOR_APPROVAL);
        }
        if (appointment.state() == State.BOOKED && !now.isBefore(start().plus(LATE))) {
            flags.add(Flag.LATE);
        }
        return flags;
    }

    private Instant start() {
        return appointment.visit().visible().from();
    }
}
