package io.unknot.therapist.staff.web;

import io.unknot.service.access.Access;
import io.unknot.service.access.Caller;
import io.unknot.therapist.staff.Member;
import io.unknot.therapist.staff.Members;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** How to reach therapists, for the one service that writes to them; never routed by the gateway. */
@RestController
class TherapistContactController {

    private final Members members;

    TherapistContactController(Members members) {
        this.members = members;
    }

    /** Of many at once. Who is not on record, left, or gives no treatments is not in the answer. */
    @PostMapping("/internal/therapists/contacts")
    Mono<ResponseEntity<Contacts>> contacts(Caller caller, @Valid @RequestBody Wanted wanted) {
        Access.service(caller, "notification-service");
        return members.therapists(wanted.ids())
                .map(Contact::of)
                .collectList()
                .map(Contacts::new)
                .map(ResponseEntity.ok().cacheControl(CacheControl.noStore())::body);
    }

    record Wanted(@NotNull @Size(max = 200) Set<@NotNull UUID> ids) {}

    record Contacts(List<Contact> contacts) {}

    /** No more than a message needs. */
    record Contact(UUID id, String name, String email) {
        static Contact of(Member member) {
            return new Contact(member.id(), member.name(), member.email());
        }
    }
}
