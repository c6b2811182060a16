package io.unknot.therapist.therapist;

import io.unknot.therapist.treatment.Price;
import java.time.Duration;
import java.util.UUID;

/** What a therapist asks for a variant of a treatment in place of the list price in that currency. */
public record Fee(UUID treatmentId, Duration duration, Price price) {}
