package io.unknot.therapist.clinic;

import java.time.Duration;

/** Visits start on the grid, not before the notice has passed from now, and not after the last day of the horizon, counted from today. */
public record BookingWindow(Duration grid, Duration notice, int horizonDays) {}
