package io.unknot.booking.appointment.web;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.unknot.booking.appointment.Appointment;
import io.unknot.booking.appointment.Held;
import io.unknot.booking.appointment.Part;
import io.unknot.booking.directory.RecentZones;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Appointments as callers see them: instants beside the clinic's own wall time. */
@Component
public class AppointmentViews {

    private final RecentZones zones;

    AppointmentViews(RecentZones zones) {
        this.zones = zones;
    }

    public Mono<AppointmentView> of(Appointment appointment) {
        return zones.of(appointment.visit().clinicId()).map(zone -> AppointmentView.of(appointment, zone));
    }

    /**
     * One appointment; localStart is the wall time in zone, holdExpiresAt there only while it is held,
     * parts only when there are several.
     */
    public record AppointmentView(
            UUID id,
            long version,
            String state,
            UUID clinicId,
            UUID therapistId,
            UUID roomId,
            UUID treatmentId,
            UUID clientId,
            Instant start,
            Instant end,
            String zone,
            @JsonFormat(pattern = "yyyy-MM-dd'T'HH:mm") LocalDateTime localStart,
            @Nullable Instant holdExpiresAt,
            @Nullable List<PartView> parts) {

        static AppointmentView of(Appointment appointment, ZoneId zone) {
            var visit = appointment.visit();
            return new AppointmentView(
                    appointment.id(),
                    appointment.version(),
                    appointment.state().word(),
                    visit.clinicId(),
                    visit.therapistId(),
                    visit.roomId(),
                    visit.treatmentId(),
                    visit.clientId(),
                    visit.visible().from(),
                    visit.visible().until(),
                    zone.getId(),
                    LocalDateTime.ofInstant(visit.visible().from(), zone),
                    appointment instanceof Held held ? held.expiresAt() : null,
                    visit.further().isEmpty()
                            ? null
                            : visit.parts().stream().map(PartView::of).toList());
        }
    }

    /** One of several parts: what, by whom and where, and what of the visit it is. */
    public record PartView(UUID treatmentId, UUID therapistId, UUID roomId, Instant start, Instant end) {

        static PartView of(Part part) {
            return new PartView(
                    part.treatmentId(),
                    part.therapistId(),
                    part.roomId(),
                    part.visible().from(),
                    part.visible().until());
        }
    }
}
