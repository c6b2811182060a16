package io.unknot.booking.appointment;

import io.unknot.booking.appointment.BookingRefused.WrongState;
import io.unknot.events.appointment.AppointmentBooked;
import io.unknot.events.appointment.AppointmentCancelled.CancelledBy;
import io.unknot.events.appointment.AppointmentHeld;
import io.unknot.events.appointment.AppointmentRequested;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * An appointment in one of its states. A state and a command give the next state, or a refusal ("-"):
 *
 * <pre>
 *            extend     confirm      approve    cancel       move     check in    complete   no-show   expire
 * held       held (1)   booked (2)   -          cancelled    -        -           -          -         expired (3)
 * requested  -          stays        booked (4) cancelled    -        -           -          -         expired (4)
 * booked     -          stays        stays      cancelled(5) booked(6) checked in(7) -       missed(8) stays
 * checked in -          -            -          cancelled(9) -        stays       completed  -         stays
 * completed  -          -            -          -            -        -           stays      -         stays
 * missed     -          -            -          -            -        -           -          stays     stays
 * cancelled  -          -            -          stays        -        -           -          -         stays
 * expired    -          - (10)       -          -            -        -           -          -         stays
 * </pre>
 *
 * <ol>
 *   <li>Once, by ten more minutes, while the hold lasts; a time that was offered is not kept for longer.
 *   <li>While the hold lasts; requested instead where the clinic approves by hand.
 *   <li>Once the hold has lapsed; before, it stays.
 *   <li>Until the visit begins it can be approved; from then on it can only expire.
 *   <li>By a client until the visit is over, by the clinic at any time.
 *   <li>Elsewhere, until the visit begins.
 *   <li>From an hour before the visit begins until it is over.
 *   <li>Once the visit has begun.
 *   <li>By the clinic only.
 *   <li>Refused as a hold that has lapsed.
 * </ol>
 *
 * A command that asks for what already is stays without a new version, so a second tap does no harm. What staff did last
 * can be undone for a moment: see {@link Undo}. Times are compared with the database's clock, which the caller passes
 * in. A transition saves and sends nothing.
 */
public sealed interface Appointment permits Held, Requested, Booked, CheckedIn, Completed, Missed, Cancelled, Expired {

    /** How long a time is kept for somebody who is still deciding, and by how much that may be put off. */
    Duration HOLD = Duration.ofMinutes(10);

    /** How long before a visit its client can be checked in. */
    Duration CHECK_IN_OPENS = Duration.ofMinutes(60);

    UUID id();

    /** From 1, one higher with each change. */
    long version();

    Visit visit();

    State state();

    /** Whether it still takes up its time. */
    default boolean occupies() {
        return state().occupies();
    }

    default Transition extend(Instant now) {
        throw refused("extended");
    }

    default Transition confirm(Instant now, Approval approval) {
        throw refused("confirmed");
    }

    default Transition approve(Instant now) {
        throw refused("approved");
    }

    default Transition cancel(CancelledBy by, Instant now) {
        throw refused("cancelled");
    }

    /** What may be moved: a booked visit that has not begun. Anything else is a {@link WrongState}. */
    default Booked toMove(Instant now) {
        throw refused("moved");
    }

    default Transition checkIn(Instant now) {
        throw refused("checked in");
    }

    default Transition complete(Instant now) {
        throw refused("completed");
    }

    default Transition miss(Instant now) {
        throw refused("missed");
    }

    default Transition expire(Instant now) {
        return Transition.none(this);
    }

    /** The same in every way, kept for another id of its client. */
    default Transition keptFor(UUID client) {
        return KeptFor.client(this, client);
    }

    /** A new hold, from now for ten minutes. */
    static Transition hold(UUID id, Visit visit, Instant now) {
        return held(new Held(id, 1, visit, now.plus(HOLD), Held.Kind.CHOSEN));
    }

    /** A new hold of a time that was offered to somebody; it counts towards nobody's holds. */
    static Transition offer(UUID id, Visit visit, Instant expiresAt) {
        return held(new Held(id, 1, visit, expiresAt, Held.Kind.OFFERED));
    }

    /** A new appointment that was booked in one call, or requested so. */
    static Transition book(UUID id, Visit visit, Approval approval) {
        return switch (approval) {
            case NOT_NEEDED -> Transition.first(new Booked(id, 1, visit), new AppointmentBooked(id, 1, visit.told()));
            case BY_HAND ->
                Transition.first(new Requested(id, 1, visit), new AppointmentRequested(id, 1, visit.told()));
        };
    }

    /** As {@link #book(UUID, Visit, Approval)}, with the other visits of a course. */
    static Transition book(UUID id, Visit visit, Approval approval, UUID carePlanId) {
        return switch (approval) {
            case NOT_NEEDED ->
                Transition.first(
                        new Booked(id, 1, visit), new AppointmentBooked(id, 1, visit.told(), Optional.of(carePlanId)));
            case BY_HAND -> book(id, visit, approval);
        };
    }

    private static Transition held(Held held) {
        return Transition.first(
                held, new AppointmentHeld(held.id(), 1, held.visit().told(), held.expiresAt()));
    }

    private WrongState refused(String wanted) {
        return new WrongState(id(), state().said(), wanted);
    }
}
