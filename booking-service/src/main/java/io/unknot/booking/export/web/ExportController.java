package io.unknot.booking.export.web;

import io.unknot.booking.audit.By;
import io.unknot.booking.client.web.KnownClients;
import io.unknot.booking.client.web.Rights;
import io.unknot.booking.export.ExportClient;
import io.unknot.service.access.Caller;
import io.unknot.service.access.Proof;
import io.unknot.service.export.Part;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api/v1/clients/{id}/export")
class ExportController {

    private static final String CALENDAR = "text/calendar";

    private final ExportClient exportClient;
    private final KnownClients known;
    private final Rights rights;

    ExportController(ExportClient exportClient, KnownClients known, Rights rights) {
        this.exportClient = exportClient;
        this.known = known;
        this.rights = rights;
    }

    /** One object with a list for each kind of thing that is kept, written as it is read. */
    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    Mono<ResponseEntity<Flux<String>>> everything(
            Caller caller,
            Proof proof,
            @RequestHeader(name = Rights.REASON, required = false) @Nullable String reason,
            @PathVariable UUID id) {
        return rights.require(caller, proof, id)
                .then(Mono.defer(() -> exportClient.export(id, by(caller, reason))))
                .switchIfEmpty(known.refuse(id))
                .map(parts -> answer(MediaType.APPLICATION_JSON, "client.json", Part.object(parts)));
    }

    /** The visits, for a calendar. */
    @GetMapping(produces = CALENDAR)
    Mono<ResponseEntity<Flux<String>>> visits(
            Caller caller,
            Proof proof,
            @RequestHeader(name = Rights.REASON, required = false) @Nullable String reason,
            @PathVariable UUID id) {
        return rights.require(caller, proof, id)
                .then(Mono.defer(() -> exportClient.visits(id, by(caller, reason))))
                .switchIfEmpty(known.refuse(id))
                .map(visits -> answer(
                        MediaType.parseMediaType(CALENDAR + ";charset=utf-8"), "visits.ics", VisitCalendar.of(visits)));
    }

    private static By by(Caller caller, @Nullable String reason) {
        return By.of(caller)
                .because(
                        caller instanceof Caller.Client
                                ? Optional.empty()
                                : Optional.of(Rights.reason(Rights.REASON, reason)));
    }

    private static ResponseEntity<Flux<String>> answer(MediaType type, String file, Flux<String> text) {
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + file + "\"")
                .body(text);
    }
}
