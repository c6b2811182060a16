package io.unknot.therapist.conflict.web;

import io.unknot.service.access.Access;
import io.unknot.service.access.Caller;
import io.unknot.therapist.clinic.Clinics;
import io.unknot.therapist.conflict.Cause;
import io.unknot.therapist.conflict.ResolveConflicts;
import io.unknot.therapist.register.Unknown;
import io.unknot.therapist.timeoff.KnownTimeOff;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
class ConflictController {

    private final ResolveConflicts resolve;
    private final KnownTimeOff known;
    private final Clinics clinics;

    ConflictController(ResolveConflicts resolve, KnownTimeOff known, Clinics clinics) {
        this.resolve = resolve;
        this.known = known;
        this.clinics = clinics;
    }

    /** Visits while their therapist is away. Empty once every one of them was moved or cancelled. */
    @GetMapping("/api/v1/time-off/{id}/conflicts")
    Mono<ConflictList> ofTimeOff(@PathVariable UUID id, Caller caller) {
        var staff = Access.anyStaff(caller);
        return known.find(staff, id)
                .flatMap(entry -> resolve.of(new Cause.Away(entry.content().timeOff()), staff.clinics()))
                .map(ConflictList::of);
    }

    /** Visits for some of which their clinic is closed, by its hours and closures as they now are. */
    @GetMapping("/api/v1/clinics/{id}/conflicts")
    Mono<ConflictList> ofClinic(@PathVariable UUID id, Caller caller) {
        var staff = Access.desk(caller, id);
        return clinics.find(id)
                .switchIfEmpty(Mono.error(() -> Unknown.entry("clinic", id)))
                .flatMap(entry -> resolve.of(new Cause.Closed(entry.content().calendar()), staff.clinics()))
                .map(ConflictList::of);
    }
}
