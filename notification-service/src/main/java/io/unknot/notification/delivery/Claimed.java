package io.unknot.notification.delivery;

import io.unknot.notification.appointment.Appointment;
import io.unknot.notification.message.Message;

/**
 * A message this sender has in hand for a while, with the appointment as it now is. It may have been delivered already
 * when an earlier sender handed it over and did not live to say how that went.
 */
public record Claimed(Message.Sending message, Appointment appointment, Verdict verdict, boolean maybeDelivered) {}
