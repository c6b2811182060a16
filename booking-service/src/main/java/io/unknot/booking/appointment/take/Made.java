package io.unknot.booking.appointment.take;

import io.unknot.booking.appointment.Appointment;
import io.unknot.booking.screening.gate.Advice;
import java.util.List;

/** A new appointment, and what care its treatments need by the client's answers. */
public record Made(Appointment appointment, List<Advice> advice) {

    public Made {
        advice = List.copyOf(advice);
    }
}
