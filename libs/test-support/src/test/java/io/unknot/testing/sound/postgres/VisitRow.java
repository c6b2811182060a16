package io.unknot.testing.sound.postgres;

import io.unknot.testing.sound.Visit;
import org.apache.kafka.common.Uuid;

/** Seen in its own package alone; here a technology is welcome. */
record VisitRow(Uuid id, Visit visit) {}
