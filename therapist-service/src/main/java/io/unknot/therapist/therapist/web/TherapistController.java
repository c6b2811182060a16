package io.unknot.therapist.therapist.web;

import io.unknot.service.access.Access;
import io.unknot.service.access.Caller;
import io.unknot.therapist.register.Page;
import io.unknot.therapist.register.Unknown;
import io.unknot.therapist.register.Versioned;
import io.unknot.therapist.register.web.ETags;
import io.unknot.therapist.therapist.Colleagues;
import io.unknot.therapist.therapist.SaveTherapist;
import io.unknot.therapist.therapist.Therapist;
import io.unknot.therapist.therapist.Therapists;
import io.unknot.therapist.therapist.Workplaces;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api/v1/therapists")
class TherapistController {

    private final Therapists therapists;
    private final BesideTherapists besides;
    private final SaveTherapist save;
    private final Workplaces workplaces;

    TherapistController(Therapists therapists, BesideTherapists besides, SaveTherapist save, Workplaces workplaces) {
        this.workplaces = workplaces;
        this.therapists = therapists;
        this.besides = besides;
        this.save = save;
    }

    @GetMapping
    Mono<TherapistList> list(
            @RequestParam(required = false) @Nullable UUID clinic,
            @RequestParam(required = false) @Nullable UUID treatment,
            Caller caller) {
        return Page.of(therapists.at(clinic, treatment))
                .flatMap(page -> shown(caller, page))
                .map(TherapistList::of);
    }

    private Mono<Page<TherapistShown>> shown(Caller caller, Page<Versioned<Therapist>> page) {
        var ids = page.entries().stream().map(entry -> entry.content().id()).toList();
        return besides.of(ids)
                .map(beside -> page.map(entry -> TherapistShown.to(
                        caller, entry, beside.apply(entry.content().id()))));
    }

    @GetMapping("/{id}")
    Mono<ResponseEntity<TherapistShown>> find(@PathVariable UUID id, Caller caller) {
        return therapists
                .find(id)
                .flatMap(entry -> besides.of(id)
                        .map(beside ->
                                ETags.found(entry, beside.parts(), shown -> TherapistShown.to(caller, shown, beside))))
                .switchIfEmpty(Mono.error(() -> Unknown.entry("therapist", id)));
    }

    @PutMapping("/{id}")
    Mono<ResponseEntity<TherapistShown>> put(
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @Valid @RequestBody TherapistBody body,
            Caller caller) {
        var manager = Access.anyManager(caller);
        return workplaces
                .areWith(Colleagues.of(manager), id)
                .filter(theirs -> theirs)
                .switchIfEmpty(Mono.error(() -> Unknown.entry("therapist", id)))
                .then(Mono.defer(() -> save.save(body.toTherapist(id), ETags.expected(ifMatch))))
                .flatMap(replaced -> besides.of(id)
                        .map(beside -> ETags.replaced(
                                replaced, beside.parts(), shown -> TherapistShown.to(caller, shown, beside))));
    }

    /** The first 500 by name; more says whether there are others. */
    record TherapistList(List<TherapistShown> therapists, boolean more) {
        static TherapistList of(Page<TherapistShown> page) {
            return new TherapistList(page.entries(), page.more());
        }
    }
}
