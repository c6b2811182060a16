package io.unknot.booking.appointment.web;

import io.unknot.booking.appointment.Appointments;
import io.unknot.booking.appointment.BookingRefused.UnknownAppointment;
import io.unknot.booking.appointment.web.refusal.RefusalProblems;
import io.unknot.booking.audit.AuditEntries;
import io.unknot.booking.audit.web.EntryView.EntryList;
import io.unknot.service.access.Caller;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api/v1/appointments")
class HistoryController {

    private static final int MOST = 200;

    private final Appointments appointments;
    private final AuditEntries entries;
    private final RefusalProblems refusals;

    HistoryController(Appointments appointments, AuditEntries entries, RefusalProblems refusals) {
        this.appointments = appointments;
        this.entries = entries;
        this.refusals = refusals;
    }

    /** For staff of the clinic: each version with who made it, how, why and when, from the first; at most 200. */
    @GetMapping("/{id}/history")
    Mono<EntryList> history(Caller caller, @PathVariable UUID id) {
        return appointments
                .find(id, Callers.staffScopeOf(caller))
                .switchIfEmpty(
                        Mono.error(() -> refusals.of(new UnknownAppointment(id)).toException()))
                .flatMap(found -> entries.of(found.id(), MOST + 1).collectList())
                .map(found -> EntryList.of(found, MOST));
    }
}
