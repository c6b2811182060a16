package io.unknot.notification.inbox;

import io.unknot.notification.appointment.Appointment;
import io.unknot.notification.message.About;
import java.time.Instant;
import java.util.Optional;

/** A message as it lies in an inbox: at which place from the oldest, since when, and when it was first read. */
public record InboxMessage(
        long position, About about, Optional<Appointment> visit, Instant cameAt, Optional<Instant> readAt) {}
