package io.unknot.therapist.staff.web;

import io.unknot.service.access.Access;
import io.unknot.service.access.Caller;
import io.unknot.therapist.register.Unknown;
import io.unknot.therapist.register.web.ETags;
import io.unknot.therapist.staff.Members;
import io.unknot.therapist.staff.Reach;
import io.unknot.therapist.staff.SaveMember;
import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The staff of their clinics, for managers; of the whole chain, for who administers the organisation. */
@RestController
@RequestMapping("/api/v1/staff")
class StaffController {

    private static final int MOST = 500;

    private final Members members;
    private final SaveMember save;

    StaffController(Members members, SaveMember save) {
        this.members = members;
        this.save = save;
    }

    /** By name, those who left too; the first 500, more says whether there are others. */
    @GetMapping
    Mono<ResponseEntity<StaffList>> list(Caller caller) {
        var reach = new Reach(Access.anyManager(caller));
        return members.within(reach.manager().clinics(), MOST + 1)
                .filter(entry -> reach.covers(entry.content()))
                .map(MemberBody::of)
                .collectList()
                .map(found -> new StaffList(found.stream().limit(MOST).toList(), found.size() > MOST))
                .map(ResponseEntity.ok().cacheControl(CacheControl.noStore())::body);
    }

    @GetMapping("/{id}")
    Mono<ResponseEntity<MemberBody>> find(@PathVariable UUID id, Caller caller) {
        var reach = new Reach(Access.anyManager(caller));
        return members.find(id)
                .filter(entry -> reach.covers(entry.content()))
                .map(entry -> ETags.found(entry, MemberBody::of))
                .switchIfEmpty(Mono.error(() -> Unknown.entry("staff", id)));
    }

    /** Adds somebody, or replaces what is on record of them: binds within a minute. */
    @PutMapping("/{id}")
    Mono<ResponseEntity<MemberBody>> put(
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @Valid @RequestBody MemberBody body,
            Caller caller) {
        var manager = Access.anyManager(caller);
        return save.save(body.toMember(id), ETags.expected(ifMatch), manager)
                .map(replaced -> ETags.replaced(replaced, MemberBody::of));
    }

    /** Lets them in no longer, within a minute; the record stays. */
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> letGo(
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            Caller caller) {
        var manager = Access.anyManager(caller);
        return save.letGo(id, ETags.expected(ifMatch), manager).then();
    }

    record StaffList(List<MemberBody> staff, boolean more) {}
}
