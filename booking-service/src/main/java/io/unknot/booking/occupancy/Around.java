package io.unknot.booking.occupancy;

import java.util.List;
import java.util.Set;

/**
 * What is around some claims: the therapists' visits nearby; those of the claims that somebody else has some of; and
 * whether lapsed holds stand in the way, which count as free in the others; and how many visits the client among the
 * claims has to come, live holds included and the
 * visits of a course as one.
 */
public record Around(List<TherapistVisit> visits, Set<Occupied> taken, boolean lapsedHolds, long toCome) {}
