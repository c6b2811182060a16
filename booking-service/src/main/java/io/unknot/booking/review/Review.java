package io.unknot.booking.review;

import io.unknot.booking.review.ReviewRefused.AlreadyModerated;
import io.unknot.booking.review.ReviewRefused.NoLongerEditable;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * A review in one of its states. A state and a command give the next state, or a refusal:
 *
 * <pre>
 *            edit                             publish     hide
 * submitted  submitted, 14 days long,         published   hidden
 *            then refused: no longer editable
 * published  refused: already moderated       stays       hidden
 * hidden     refused: already moderated       published   stays
 * </pre>
 *
 * Its stars count in every state but hidden; its text is read by others only once it is published. A command that asks
 * for what already is stays without a new version. Times are by the database's clock, which the caller passes in.
 */
public sealed interface Review {

    /** How long a client may think again. */
    Duration EDITABLE = Duration.ofDays(14);

    UUID id();

    /** From 1, one higher with each change. */
    long version();

    Subject subject();

    Opinion opinion();

    Instant submittedAt();

    State state();

    /** With another opinion; {@link AlreadyModerated}, {@link NoLongerEditable}. */
    default Review edit(Opinion another, Instant now) {
        throw new AlreadyModerated(id());
    }

    default Review publish() {
        return new Published(id(), version() + 1, subject(), opinion(), submittedAt());
    }

    default Review hide() {
        return new Hidden(id(), version() + 1, subject(), opinion(), submittedAt());
    }

    /** Whether its stars are among those a therapist is rated by. */
    default boolean counts() {
        return state() != State.HIDDEN;
    }

    /** A client's own. */
    static Review submit(UUID id, Subject subject, Opinion opinion, Instant now) {
        return new Submitted(id, 1, subject, opinion, now);
    }

    /** Which visit it is of, where and with whom that was. */
    record Subject(UUID appointmentId, UUID clinicId, UUID therapistId) {}

    /** What a review can be. */
    enum State {
        SUBMITTED,
        PUBLISHED,
        HIDDEN
    }

    /** No manager has looked at it yet. */
    record Submitted(UUID id, long version, Subject subject, Opinion opinion, Instant submittedAt) implements Review {

        @Override
        public State state() {
            return State.SUBMITTED;
        }

        @Override
        public Review edit(Opinion another, Instant now) {
            if (!now.isBefore(submittedAt.plus(EDITABLE))) {
                throw new NoLongerEditable(id);
            }
            return another.equals(opinion) ? this : new Submitted(id, version + 1, subject, another, submittedAt);
        }
    }

    /** Everybody may read it. */
    record Published(UUID id, long version, Subject subject, Opinion opinion, Instant submittedAt) implements Review {

        @Override
        public State state() {
            return State.PUBLISHED;
        }

        @Override
        public Review publish() {
            return this;
        }
    }

    /** A manager has said why nobody should read it, and it does not count. */
    record Hidden(UUID id, long version, Subject subject, Opinion opinion, Instant submittedAt) implements Review {

        @Override
        public State state() {
            return State.HIDDEN;
        }

        @Override
        public Review hide() {
            return this;
        }
    }
}
