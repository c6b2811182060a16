package io.unknot.booking.appointment;

/** Whether a clinic wants to look at a wish before it is a booking. */
public enum Approval {
    NOT_NEEDED,
    BY_HAND
}
