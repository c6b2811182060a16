package io.unknot.notification.delivery;

import io.unknot.notification.appointment.Appointment;
import io.unknot.notification.message.Message;
import java.util.Optional;

/**
 * A message this sender has in hand for a while, with the visit it is about as that now is. It may have been delivered
 * already when an earlier sender handed it over and did not live to say how that went.
 */
public record Claimed(Message.Sending message, Optional<Appointment> visit, Verdict verdict, boolean maybeDelivered) {}
