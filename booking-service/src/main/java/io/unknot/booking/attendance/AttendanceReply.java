package io.unknot.booking.attendance;

import java.time.Instant;
import java.util.UUID;

/** Whether the client comes to a visit that starts then, as they said at replied. */
public record AttendanceReply(UUID appointmentId, boolean coming, Instant start, Instant replied) {

    /** As stores spell it. */
    public String word() {
        return coming ? "coming" : "not-coming";
    }
}
