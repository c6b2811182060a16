package io.unknot.notification.clinic;

import java.util.UUID;

/** Which clinic. */
public record ClinicId(UUID value) {}
