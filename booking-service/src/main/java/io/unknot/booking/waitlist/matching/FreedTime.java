package io.unknot.booking.waitlist.matching;

import io.unknot.schedule.time.Span;
import java.util.UUID;

/** A therapist's time at a clinic that somebody had and gave back, as their client saw it. */
public record FreedTime(long id, UUID clinicId, UUID therapistId, Span visible) {}
