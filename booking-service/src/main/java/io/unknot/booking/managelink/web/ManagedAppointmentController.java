package io.unknot.booking.managelink.web;

import io.unknot.booking.appointment.Appointments;
import io.unknot.booking.appointment.web.AppointmentView;
import io.unknot.booking.appointment.web.AppointmentViews;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
class ManagedAppointmentController {

    private final PresentedLinks links;
    private final Appointments appointments;
    private final AppointmentViews views;

    ManagedAppointmentController(PresentedLinks links, Appointments appointments, AppointmentViews views) {
        this.links = links;
        this.appointments = appointments;
        this.views = views;
    }

    /** The one appointment this link opens. */
    @GetMapping("/api/v1/manage")
    Mono<ResponseEntity<AppointmentView>> one(
            @RequestHeader(name = PresentedLinks.TOKEN, required = false) @Nullable String token) {
        return links.of(token)
                .flatMap(presented -> appointments.find(presented.appointmentId(), presented.scope()))
                .flatMap(views::of)
                .map(ResponseEntity.ok().cacheControl(CacheControl.noStore())::body);
    }
}
