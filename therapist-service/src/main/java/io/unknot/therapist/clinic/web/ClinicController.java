package io.unknot.therapist.clinic.web;

import io.unknot.service.access.Access;
import io.unknot.service.access.Caller;
import io.unknot.therapist.clinic.Clinics;
import io.unknot.therapist.clinic.SaveClinic;
import io.unknot.therapist.register.Page;
import io.unknot.therapist.register.Unknown;
import io.unknot.therapist.register.web.ETags;
import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api/v1/clinics")
class ClinicController {

    private final Clinics clinics;
    private final SaveClinic save;

    ClinicController(Clinics clinics, SaveClinic save) {
        this.clinics = clinics;
        this.save = save;
    }

    @GetMapping
    Mono<ClinicList> list() {
        return Page.of(clinics.byName()).map(page -> page.map(ClinicBody::of)).map(ClinicList::of);
    }

    @GetMapping("/{id}")
    Mono<ResponseEntity<ClinicBody>> find(@PathVariable UUID id) {
        return clinics.find(id)
                .map(entry -> ETags.found(entry, ClinicBody::of))
                .switchIfEmpty(Mono.error(() -> Unknown.entry("clinic", id)));
    }

    @PutMapping("/{id}")
    Mono<ResponseEntity<ClinicBody>> put(
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @Valid @RequestBody ClinicBody body,
            Caller caller) {
        Access.manager(caller, id);
        return save.save(body.toClinic(id), ETags.expected(ifMatch))
                .map(replaced -> ETags.replaced(replaced, ClinicBody::of));
    }

    /** The first 500 by name; more says whether there are others. */
    record ClinicList(List<ClinicBody> clinics, boolean more) {
        static ClinicList of(Page<ClinicBody> page) {
            return new ClinicList(page.entries(), page.more());
        }
    }
}
