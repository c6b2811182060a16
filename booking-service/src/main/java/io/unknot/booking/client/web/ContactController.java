package io.unknot.booking.client.web;

import io.unknot.booking.client.Client;
import io.unknot.booking.client.Clients;
import io.unknot.service.access.Access;
import io.unknot.service.access.Caller;
import io.unknot.service.problem.Problem;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** How to reach a client, for the one service that writes to them; never routed by the gateway. */
@RestController
class ContactController {

    private final Clients clients;

    ContactController(Clients clients) {
        this.clients = clients;
    }

    @GetMapping("/internal/contacts/{clientId}")
    Mono<Contact> contact(Caller caller, @PathVariable UUID clientId) {
        Access.service(caller, "notification-service");
        return clients.find(clientId)
                .map(Contact::of)
                .switchIfEmpty(Mono.error(() -> Problem.of(404, "unknown-client", "There is no such client")
                        .toException()));
    }

    /** No more than a message needs. */
    record Contact(String name, String email, String language) {
        static Contact of(Client client) {
            return new Contact(client.name(), client.email(), client.language());
        }
    }
}
