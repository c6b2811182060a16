package io.unknot.booking.wish;

import io.unknot.booking.directory.Length;
import java.util.UUID;

/** What is to follow the first part of a visit, at the same clinic: this treatment by this therapist, so long. */
public record WishedPart(UUID treatmentId, UUID therapistId, Length length) {}
