package io.unknot.therapist.treatment.web;

import io.unknot.service.access.Access;
import io.unknot.service.access.Caller;
import io.unknot.therapist.register.Page;
import io.unknot.therapist.register.Unknown;
import io.unknot.therapist.register.web.ETags;
import io.unknot.therapist.treatment.SaveTreatment;
import io.unknot.therapist.treatment.Treatments;
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
@RequestMapping("/api/v1/treatments")
class TreatmentController {

    private final Treatments treatments;
    private final SaveTreatment save;

    TreatmentController(Treatments treatments, SaveTreatment save) {
        this.treatments = treatments;
        this.save = save;
    }

    @GetMapping
    Mono<TreatmentList> list() {
        return Page.of(treatments.byName())
                .map(page -> page.map(TreatmentBody::of))
                .map(TreatmentList::of);
    }

    @GetMapping("/{id}")
    Mono<ResponseEntity<TreatmentBody>> find(@PathVariable UUID id) {
        return treatments
                .find(id)
                .map(entry -> ETags.found(entry, TreatmentBody::of))
                .switchIfEmpty(Mono.error(() -> Unknown.entry("treatment", id)));
    }

    @PutMapping("/{id}")
    Mono<ResponseEntity<TreatmentBody>> put(
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @Valid @RequestBody TreatmentBody body,
            Caller caller) {
        Access.chainManager(caller);
        return save.save(body.toTreatment(id), ETags.expected(ifMatch))
                .map(replaced -> ETags.replaced(replaced, TreatmentBody::of));
    }

    /** The first 500 by name; more says whether there are others. */
    record TreatmentList(List<TreatmentBody> treatments, boolean more) {
        static TreatmentList of(Page<TreatmentBody> page) {
            return new TreatmentList(page.entries(), page.more());
        }
    }
}
