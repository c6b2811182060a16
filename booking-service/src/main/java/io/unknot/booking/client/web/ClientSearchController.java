package io.unknot.booking.client.web;

import io.unknot.booking.client.Acquaintances;
import io.unknot.booking.client.Circle;
import io.unknot.booking.client.Client;
import io.unknot.booking.client.ClientSearch;
import io.unknot.booking.client.SearchedText;
import io.unknot.service.access.Access;
import io.unknot.service.access.Caller;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
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
    private final Acquaintances acquaintances;

    ClientSearchController(ClientSearch clients, Acquaintances acquaintances) {
        this.clients = clients;
        this.acquaintances = acquaintances;
    }

    /** Twenty whose name, e-mail or phone fits, by name, for the front desk and managers. */
    @PostMapping("/api/v1/clients/search")
    Mono<ResponseEntity<FoundList>> search(Caller caller, @Valid @RequestBody SearchRequest request) {
        KnownClients.requireFrontDesk(caller);
        return clients.search(new SearchedText(request.text()), MOST + 1)
                .collectList()
                .flatMap(found -> ofOthers(found, Access.anyStaff(caller)).map(others -> FoundList.of(found, others)))
                .map(ResponseEntity.ok().cacheControl(CacheControl.noStore())::body);
    }

    private Mono<Set<UUID>> ofOthers(List<Client> found, Caller.Staff staff) {
        var ids = found.stream().map(Client::id).collect(Collectors.toUnmodifiableSet());
        return acquaintances.ofOthers(ids, Circle.of(staff)).collect(Collectors.toUnmodifiableSet());
    }

    /** From two characters. */
    record SearchRequest(
            @NotNull @Size(max = 100) @Pattern(regexp = "\\s*\\S.*\\S\\s*", message = "must have at least 2 characters")
            String text) {}

    /**
     * Enough to tell two people of one name apart. Of a client of other clinics the contacts show by their beginning or end
     * only, so that a caller can be asked for the rest; whoever needs more opens the record for a reason.
     */
    record Found(
            UUID id, String name, String email, @Nullable String phone, boolean ofOthers) {
        static Found of(Client client, boolean ofOthers) {
            var phone = client.phone().orElse(null);
            return ofOthers
                    ? new Found(client.id(), client.name(), begun(client.email()), ended(phone), true)
                    : new Found(client.id(), client.name(), client.email(), phone, false);
        }

        private static String begun(String email) {
            return email.substring(0, 1) + "\u2026@\u2026";
        }

        private static @Nullable String ended(@Nullable String phone) {
            return phone == null ? null : "\u2026" + phone.substring(phone.length() - 2);
        }
    }

    /** More says that there are more than these: another word would help. */
    record FoundList(List<Found> clients, boolean more) {
        static FoundList of(List<Client> found, Set<UUID> ofOthers) {
            var shown = found.stream()
                    .limit(MOST)
                    .map(client -> Found.of(client, ofOthers.contains(client.id())))
                    .toList();
            return new FoundList(shown, found.size() > MOST);
        }
    }
}
