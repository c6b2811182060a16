package io.unknot.notification.delivery;

import io.unknot.notification.appointment.Appointment;
import io.unknot.notification.message.Message;
import io.unknot.service.trace.TraceParent;
import java.util.Optional;

/**
 * A message this sender has in hand for a while, with the visit it is about as that now is. It may have been delivered
 * already when an earlier sender handed it over and did not live to say how that went.
 *
 * @param place where it was planned, as traces go
 */
public record Claimed(
        Message.Sending message,
        Optional<Appointment> visit,
        Verdict verdict,
        boolean maybeDelivered,
        Optional<TraceParent> place) {}
