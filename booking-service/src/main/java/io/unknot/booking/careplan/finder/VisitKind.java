package io.unknot.booking.careplan.finder;

import io.unknot.booking.directory.Length;
import java.util.UUID;

/** What is done at a visit of a course, and for how long. */
public record VisitKind(UUID treatmentId, Length length) {}
