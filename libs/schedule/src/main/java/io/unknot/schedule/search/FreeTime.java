package io.unknot.schedule.search;

import java.time.Instant;
import java.util.UUID;

/** A visit that could be booked: where, with whom, and what the client would see of it. */
public record FreeTime(UUID clinicId, UUID therapistId, Instant start, Instant end) {}
