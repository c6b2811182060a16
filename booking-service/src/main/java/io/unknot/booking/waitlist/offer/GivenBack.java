package io.unknot.booking.waitlist.offer;

import io.unknot.events.appointment.AppointmentBooked;
import io.unknot.events.appointment.AppointmentCancelled;
import io.unknot.events.appointment.AppointmentCheckedIn;
import io.unknot.events.appointment.AppointmentClientMerged;
import io.unknot.events.appointment.AppointmentCompleted;
import io.unknot.events.appointment.AppointmentEvent;
import io.unknot.events.appointment.AppointmentHeld;
import io.unknot.events.appointment.AppointmentHoldExpired;
import io.unknot.events.appointment.AppointmentMissed;
import io.unknot.events.appointment.AppointmentMoved;
import io.unknot.events.appointment.AppointmentRequested;
import io.unknot.events.appointment.AppointmentRestored;
import io.unknot.events.appointment.Visit;
import io.unknot.schedule.time.Span;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** A therapist's time at a clinic that a change of an appointment gives back, as its client saw it. */
record GivenBack(UUID clinicId, UUID therapistId, Span visible) {

    /** One for each part of the visit; none where the time stays taken. */
    static List<GivenBack> by(AppointmentEvent fact) {
        return switch (fact) {
            case AppointmentCancelled cancelled -> of(cancelled.visit());
            case AppointmentHoldExpired expired -> of(expired.visit());
            case AppointmentMissed missed -> of(missed.visit());
            case AppointmentMoved moved -> of(moved.before());
            case AppointmentHeld _,
                    AppointmentRequested _,
                    AppointmentBooked _,
                    AppointmentCheckedIn _,
                    AppointmentCompleted _,
                    AppointmentRestored _,
                    AppointmentClientMerged _ -> List.of();
        };
    }

    private static List<GivenBack> of(Visit visit) {
        var first = new GivenBack(visit.clinicId(), visit.therapistId(), new Span(visit.start(), visit.firstPartEnd()));
        var further = visit.furtherParts().stream()
                .map(part -> new GivenBack(visit.clinicId(), part.therapistId(), new Span(part.start(), part.end())));
        return Stream.concat(Stream.of(first), further).toList();
    }
}
