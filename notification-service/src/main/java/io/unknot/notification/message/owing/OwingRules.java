package io.unknot.notification.message.owing;

import static io.unknot.events.reminder.MessageKind.AFTERCARE;
import static io.unknot.events.reminder.MessageKind.CANCELLATION;
import static io.unknot.events.reminder.MessageKind.CONFIRMATION;
import static io.unknot.events.reminder.MessageKind.MOVE;
import static io.unknot.events.reminder.MessageKind.REVIEW_REQUEST;
import static io.unknot.events.reminder.MessageKind.SCORE_REQUEST;

import io.unknot.events.reminder.MessageKind;
import io.unknot.notification.appointment.Appointment;
import io.unknot.notification.appointment.Appointment.State;
import io.unknot.notification.appointment.CarePlanId;
import io.unknot.notification.appointment.TherapistId;
import io.unknot.notification.message.Facts.Before;
import io.unknot.notification.message.Owed;
import io.unknot.notification.message.Recipient;
import io.unknot.notification.message.when.Timing;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** What is owed to the client once an appointment changed. One function a rule; a new message is one more line. */
final class OwingRules {

    private static final Duration HOME = Duration.ofHours(2);
    private static final Duration A_DAY = Duration.ofHours(24);
    private static final Duration A_WEEK = Duration.ofDays(7);

    private static final List<Function<Situation, Optional<Owed>>> RULES = List.of(
            OwingRules::confirmation,
            OwingRules::move,
            OwingRules::cancellation,
            OwingRules::aftercare,
            OwingRules::scoreRequest,
            OwingRules::reviewRequest);

    /**
     * The appointment after the change, from where it was moved if that is what changed, what was known before, when it
     * changed, and when this client is written to. What was useful then is owed, however late we hear of it: if it comes
     * too late, that is found and kept when it is to be sent.
     */
    record Situation(Appointment appointment, Optional<Before> before, Known known, Instant now, Timing timing) {

        /** Who never heard of the visit hears of it as it is, not of how it changed. */
        Optional<Before> toldBefore() {
            return before.filter(_ -> known.toClient());
        }
    }

    /** Who may have heard of the visit from us, whose it was, and the course it was booked with, if it was. */
    record Known(Set<Recipient> told, List<TherapistId> therapists, Optional<CarePlanId> course) {

        /** Whichever id they had then: two records of one client may have become one. */
        boolean toClient() {
            return told.stream().anyMatch(Recipient.Client.class::isInstance);
        }

        boolean to(TherapistId therapist) {
            return told.contains(new Recipient.Therapist(therapist));
        }
    }

    private OwingRules() {}

    static List<Owed> owedIn(Situation situation) {
        return Stream.concat(
                        RULES.stream().flatMap(rule -> rule.apply(situation).stream()),
                        ReminderRules.owed(situation.appointment(), situation.now(), situation.timing()).stream())
                .toList();
    }

    /** Booked: say so at once, unless the visit has begun, or is told of with the others of its course. */
    private static Optional<Owed> confirmation(Situation it) {
        var withItsCourse = it.known().course().isPresent() && !it.known().toClient();
        return bookedAndToCome(it) && it.toldBefore().isEmpty() && !withItsCourse
                ? Optional.of(new Owed(CONFIRMATION, it.now(), it.appointment().start()))
                : Optional.empty();
    }

    /** Moved: say so at once to a client we told of the visit. */
    private static Optional<Owed> move(Situation it) {
        return it.toldBefore()
                .filter(_ -> bookedAndToCome(it))
                .map(before -> new Owed(MOVE, it.now(), it.appointment().start(), before));
    }

    private static boolean bookedAndToCome(Situation it) {
        return it.appointment().state() == State.BOOKED
                && it.now().isBefore(it.appointment().start());
    }

    /** Cancelled: say so at once to a client we told of the visit; nobody else would know what was cancelled. */
    private static Optional<Owed> cancellation(Situation it) {
        var end = it.appointment().end();
        return it.appointment().state() == State.CANCELLED
                        && it.known().toClient()
                        && it.now().isBefore(end)
                ? Optional.of(new Owed(CANCELLATION, it.now(), end))
                : Optional.empty();
    }

    /** Completed: two hours later, when the client is home; of no use a week after the visit. */
    private static Optional<Owed> aftercare(Situation it) {
        return afterwards(it, AFTERCARE, HOME);
    }

    /** Completed: a day later; booking-service takes no answer a week after the visit. */
    private static Optional<Owed> scoreRequest(Situation it) {
        return afterwards(it, SCORE_REQUEST, A_DAY);
    }

    /** Completed: with the question how they are, where the clinic asks what its clients think. */
    private static Optional<Owed> reviewRequest(Situation it) {
        return it.timing().asksForReviews() ? afterwards(it, REVIEW_REQUEST, A_DAY) : Optional.empty();
    }

    private static Optional<Owed> afterwards(Situation it, MessageKind kind, Duration later) {
        var due = it.timing().around(it.now().plus(later), it.now());
        var usefulUntil = it.appointment().end().plus(A_WEEK);
        return it.appointment().state() == State.COMPLETED && due.isBefore(usefulUntil)
                ? Optional.of(new Owed(kind, due, usefulUntil))
                : Optional.empty();
    }
}
