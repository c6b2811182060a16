package io.unknot.booking.appointment;

import io.unknot.events.appointment.AppointmentClientMerged;
import java.util.UUID;

/** Keeps an appointment for another id of its client: no command, so no state refuses it. */
final class KeptFor {

    private KeptFor() {}

    static Transition client(Appointment before, UUID client) {
        var id = before.id();
        var next = before.version() + 1;
        var visit = before.visit().keptFor(client);
        var after = switch (before) {
            case Held held -> new Held(id, next, visit, held.expiresAt(), held.kind());
            case Requested _ -> new Requested(id, next, visit);
            case Booked _ -> new Booked(id, next, visit);
            case CheckedIn _ -> new CheckedIn(id, next, visit);
            case Completed _ -> new Completed(id, next, visit);
            case Missed _ -> new Missed(id, next, visit);
            case Cancelled cancelled -> new Cancelled(id, next, visit, cancelled.by());
            case Expired _ -> new Expired(id, next, visit);
        };
        var state = AppointmentClientMerged.State.valueOf(before.state().name());
        return Transition.to(before, after, new AppointmentClientMerged(id, next, visit.told(), state));
    }
}
