package io.unknot.notification.message.owing;

import static io.unknot.events.reminder.MessageKind.STAFF_BOOKED;
import static io.unknot.events.reminder.MessageKind.STAFF_CANCELLED;
import static io.unknot.events.reminder.MessageKind.STAFF_MOVED;

import io.unknot.notification.appointment.TherapistId;
import io.unknot.notification.message.About;
import io.unknot.notification.message.Channel;
import io.unknot.notification.message.Owed;
import io.unknot.notification.message.Recipient;
import io.unknot.notification.message.owing.OwingRules.Situation;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is owed to the therapists of a visit once it changed, in their inbox and by mail, at once: to those who knew of it how it
 * changed, to those it comes to that it is theirs, and to those it is taken from that it is not.
 */
final class StaffRules {

    private StaffRules() {}

    static List<About> owedIn(Situation it) {
        return Stream.concat(it.appointment().therapists().stream(), it.known().therapists().stream())
                .distinct()
                .flatMap(therapist -> owed(it, therapist).stream()
                        .flatMap(owed -> Channel.OF_THERAPISTS.stream()
                                .map(channel ->
                                        About.to(new Recipient.Therapist(therapist), it.appointment(), channel, owed))))
                .toList();
    }

    private static Optional<Owed> owed(Situation it, TherapistId therapist) {
        if (!it.now().isBefore(it.appointment().end())) {
            return Optional.empty();
        }
        var theirs = it.appointment().therapists().contains(therapist);
        return switch (it.appointment().state()) {
            case BOOKED -> theirs ? booked(it, therapist) : cancelled(it, therapist);
            case CANCELLED -> cancelled(it, therapist);
            case HELD, REQUESTED, CHECKED_IN, COMPLETED, MISSED, EXPIRED -> Optional.empty();
        };
    }

    private static Optional<Owed> booked(Situation it, TherapistId therapist) {
        var end = it.appointment().end();
        var knewOfIt = it.known().therapists().contains(therapist) && it.known().to(therapist);
        return it.before()
                .filter(_ -> knewOfIt)
                .map(before -> new Owed(STAFF_MOVED, it.now(), end, before))
                .or(() -> Optional.of(new Owed(STAFF_BOOKED, it.now(), end)));
    }

    private static Optional<Owed> cancelled(Situation it, TherapistId therapist) {
        return it.known().therapists().contains(therapist) && it.known().to(therapist)
                ? Optional.of(
                        new Owed(STAFF_CANCELLED, it.now(), it.appointment().end()))
                : Optional.empty();
    }
}
