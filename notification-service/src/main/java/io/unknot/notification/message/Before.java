package io.unknot.notification.message;

import io.unknot.notification.clinic.ClinicId;
import java.time.Instant;

/** Where and when a visit was to be before it was moved, as far as its client knows. */
public record Before(ClinicId clinic, Instant start, Instant end) {}
