package io.unknot.booking.client.web;

import io.unknot.booking.client.Client;
import io.unknot.booking.client.Clients;
import io.unknot.service.access.Access;
import io.unknot.service.access.Caller;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** How to reach clients, for the one service that writes to them; never routed by the gateway. */
@RestController
class ContactController {

    private final Clients clients;

    ContactController(Clients clients) {
        this.clients = clients;
    }

    /** Of many at once, because messages fall due by the thousand; whom nobody knows is not in the answer. */
    @PostMapping("/internal/contacts")
    Mono<ResponseEntity<Contacts>> contacts(Caller caller, @Valid @RequestBody Wanted wanted) {
        Access.service(caller, "notification-service");
        return clients.findAll(wanted.ids())
                .map(Contact::of)
                .collectList()
                .map(Contacts::new)
                .map(ResponseEntity.ok().cacheControl(CacheControl.noStore())::body);
    }

    record Wanted(@NotNull @Size(max = 200) Set<@NotNull UUID> ids) {}

    record Contacts(List<Contact> contacts) {}

    /** No more than a message needs. */
    record Contact(
            UUID id, String name, String email, @Nullable String phone, String language) {
        static Contact of(Client client) {
            return new Contact(
                    client.id(), client.name(), client.email(), client.phone().orElse(null), client.language());
        }
    }
}
