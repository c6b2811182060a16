package io.unknot.notification.appointment;

import java.util.UUID;

/** Whose visit it is. Who that is, only booking-service knows. */
public record ClientId(UUID value) {}
