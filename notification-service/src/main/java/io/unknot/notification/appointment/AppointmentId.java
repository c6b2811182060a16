package io.unknot.notification.appointment;

import java.util.UUID;

/** Which appointment. */
public record AppointmentId(UUID value) {}
