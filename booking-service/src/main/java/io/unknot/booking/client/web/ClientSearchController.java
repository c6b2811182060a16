package io.unknot.booking.client.web;

import io.unknot.booking.client.Client;
import io.unknot.booking.client.ClientSearch;
import io.unknot.booking.client.SearchedText;
import io.unknot.service.access.Caller;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Finds a caller among the clients. What is searched for is in the body: a name in an address would end up in logs. */
@RestController
class ClientSearchController {

    private static final int MOST = 20;

    private final ClientSearch clients;

    ClientSearchController(ClientSearch clients) {
        this.clients = clients;
    }

    /** Twenty whose name, e-mail or phone fits, by name, for the front desk and managers. */
    @PostMapping("/api/v1/clients/search")
    Mono<ResponseEntity<FoundList>> search(Caller caller, @Valid @RequestBody SearchRequest request) {
        KnownClients.requireFrontDesk(caller);
        return clients.search(new SearchedText(request.text()), MOST + 1)
                .map(Found::of)
                .collectList()
                .map(FoundList::of)
                .map(ResponseEntity.ok().cacheControl(CacheControl.noStore())::body);
    }

    /** From two characters. */
    record SearchRequest(
            @NotNull @Size(max = 100) @Pattern(regexp = "\\s*\\S.*\\S\\s*", message = "must have at least 2 characters")
            String text) {}

    /** Enough to tell two people of one name apart. */
    record Found(
            UUID id, String name, String email, @Nullable String phone) {
        static Found of(Client client) {
            return new Found(
                    client.id(), client.name(), client.email(), client.phone().orElse(null));
        }
    }

    /** More says that there are more than these: another word would help. */
    record FoundList(List<Found> clients, boolean more) {
        static FoundList of(List<Found> found) {
            return new FoundList(found.stream().limit(MOST).toList(), found.size() > MOST);
        }
    }
}
