package io.unknot.notification.appointment;

import java.util.UUID;

/** Who gives a treatment. Who that is, only therapist-service knows. */
public record TherapistId(UUID value) {}
