package io.unknot.notification.message.owing;

import static io.unknot.events.reminder.MessageKind.EARLY_REMINDER;
import static io.unknot.events.reminder.MessageKind.LATE_REMINDER;

import io.unknot.events.reminder.MessageKind;
import io.unknot.notification.appointment.Appointment;
import io.unknot.notification.appointment.Appointment.State;
import io.unknot.notification.message.Owed;
import io.unknot.notification.message.when.Timing;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Of what a client is reminded before a booked visit: as the clinic wants it, unless the time for it is over. */
final class ReminderRules {

    private ReminderRules() {}

    static List<Owed> owed(Appointment visit, Instant now, Timing timing) {
        return visit.state() == State.BOOKED
                ? Stream.of(early(visit, now, timing), late(visit, now, timing))
                        .flatMap(Optional::stream)
                        .toList()
                : List.of();
    }

    /** Of no use once the later reminder is due. */
    private static Optional<Owed> early(Appointment visit, Instant now, Timing timing) {
        var start = visit.start();
        var usefulUntil = timing.lateReminder(start).orElse(start);
        return timing.earlyReminder(start).flatMap(due -> ifToCome(EARLY_REMINDER, due, usefulUntil, now));
    }

    private static Optional<Owed> late(Appointment visit, Instant now, Timing timing) {
        var start = visit.start();
        return timing.lateReminder(start).flatMap(due -> ifToCome(LATE_REMINDER, due, start, now));
    }

    private static Optional<Owed> ifToCome(MessageKind kind, Instant due, Instant usefulUntil, Instant now) {
        return due.isAfter(now) ? Optional.of(new Owed(kind, due, usefulUntil)) : Optional.empty();
    }
}
