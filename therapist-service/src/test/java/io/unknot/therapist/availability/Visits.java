package io.unknot.therapist.availability;

import io.unknot.schedule.book.Taking;
import io.unknot.schedule.time.Span;
import io.unknot.therapist.Riverside;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Visits of forty minutes with Mara at Riverside, as booking-service would make them. */
public record Visits(Riverside riverside) {

    /** On the Tuesday of the samples, such as at 09:40. */
    public Occupancy at(String time) {
        return at(UUID.randomUUID(), time, null);
    }

    /** As {@link #at(String)}; held until an instant, or booked. */
    public Occupancy at(UUID appointment, String time, @Nullable Instant holdExpires) {
        return at(appointment, Instant.parse("2027-01-12T" + time + ":00Z"), holdExpires);
    }

    /** At any instant. */
    public Occupancy at(UUID appointment, Instant start, @Nullable Instant holdExpires) {
        var visible = new Span(start, start.plus(Duration.ofMinutes(40)));
        var therapist = visible.plus(Duration.ofMinutes(5), Duration.ofMinutes(10));
        var taking = new Taking(
                appointment,
                riverside.clinicId(),
                riverside.therapistId(),
                riverside.roomId(),
                visible,
                therapist,
                therapist.plus(Duration.ZERO, Duration.ofMinutes(5)));
        return new Occupancy(taking, riverside.treatmentId(), holdExpires);
    }
}
