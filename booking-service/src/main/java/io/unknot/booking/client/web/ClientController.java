package io.unknot.booking.client.web;

import io.unknot.booking.client.Client;
import io.unknot.booking.client.Clients;
import io.unknot.booking.words.Language;
import io.unknot.outbox.Writes;
import io.unknot.service.access.Caller;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api/v1/clients")
class ClientController {

    private final Clients clients;
    private final KnownClients known;
    private final Writes writes;

    ClientController(Clients clients, KnownClients known, Writes writes) {
        this.clients = clients;
        this.known = known;
        this.writes = writes;
    }

    @GetMapping("/{id}")
    Mono<ClientBody> one(Caller caller, @PathVariable UUID id) {
        return known.requireMayKnow(caller, id)
                .then(Mono.defer(() -> clients.find(id)))
                .map(ClientBody::of)
                .switchIfEmpty(known.refuse(id));
    }

    /** Adds or replaces: 201 or 200. */
    @PutMapping("/{id}")
    Mono<ResponseEntity<ClientBody>> save(Caller caller, @PathVariable UUID id, @Valid @RequestBody ClientBody body) {
        var client = body.toClient(id);
        return known.requireMayKnow(caller, id)
                .then(Mono.defer(() -> writes.write(clients.save(client))))
                .switchIfEmpty(known.refuse(id))
                .map(added -> ResponseEntity.status(added ? HttpStatus.CREATED : HttpStatus.OK)
                        .body(ClientBody.of(client)));
    }

    /** A phone is E.164, such as +441134960000; messages are written in the language, English unless it says another. */
    record ClientBody(
            @NotBlank @Size(max = 200) String name,
            @NotBlank @Email @Size(max = 254) String email,

            @Nullable @Pattern(regexp = "\\+[1-9][0-9]{6,14}", message = "must be like +441134960000")
            String phone,

            @Nullable @Pattern(regexp = Language.TAGS, message = Language.ONE_OF_TAGS)
            String language) {

        Client toClient(UUID id) {
            return new Client(
                    id,
                    name,
                    email,
                    Optional.ofNullable(phone),
                    Objects.requireNonNullElseGet(language, Language.EN::tag));
        }

        static ClientBody of(Client client) {
            return new ClientBody(client.name(), client.email(), client.phone().orElse(null), client.language());
        }
    }
}
