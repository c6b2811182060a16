package io.unknot.booking.occupancy;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * What is around some claims: the therapist's visits nearby; of the claims' resources those that somebody else has then;
 * and whether lapsed holds stand in the way, which count as free in the others.
 */
public record Around(List<TherapistVisit> visits, Set<UUID> taken, boolean lapsedHolds) {}
