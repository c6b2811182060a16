package io.unknot.therapist.staff;

import io.unknot.outbox.Writes;
import io.unknot.service.access.ClinicScope;
import io.unknot.service.access.Role;
import io.unknot.therapist.register.Versioned;
import io.unknot.therapist.staff.Member.LoginIdentity;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Tells who somebody is by their login: by the identity their provider vouches for, or else, once, by an address it has
 * verified. From then on only the identity counts, as an address may be given to somebody else.
 */
@Component
public final class RecogniseMember {

    private static final String GATEWAY = "service gateway";

    private final Writes writes;
    private final Members members;
    private final Optional<String> firstAdministrator;

    /**
     * The first administrator's address lets in one person, and nobody while there is an administrator; also whoever left,
     * so that an organisation without one can always be helped by who runs it.
     */
    RecogniseMember(Writes writes, Members members, @Value("${unknot.staff.first-admin:}") String firstAdministrator) {
        this.writes = writes;
        this.members = members;
        this.firstAdministrator = Optional.of(firstAdministrator.strip()).filter(email -> !email.isEmpty());
    }

    /** Empty for whoever is not on record. */
    public Mono<Member> recognise(LoginIdentity login, Optional<String> verifiedEmail) {
        return members.find(login)
                .map(Versioned::content)
                .flatMap(known -> known.active() ? Mono.just(known) : whoLeft(known, login, verifiedEmail))
                .switchIfEmpty(Mono.defer(() ->
                        Mono.justOrEmpty(verifiedEmail).flatMap(email -> writes.write(firstLogin(login, email)))));
    }

    // An organisation whose only administrator left has nobody who could take them back.
    private Mono<Member> whoLeft(Member known, LoginIdentity login, Optional<String> verifiedEmail) {
        return Mono.justOrEmpty(verifiedEmail)
                .filter(this::isTheFirsts)
                .flatMap(email -> writes.write(members.lock().then(firstAdministrator(login, email))))
                .defaultIfEmpty(known);
    }

    private boolean isTheFirsts(String email) {
        return firstAdministrator.filter(email::equalsIgnoreCase).isPresent();
    }

    private Mono<Member> firstLogin(LoginIdentity login, String email) {
        return members.lock()
                .then(members.findUnrecognised(email))
                .flatMap(entry ->
                        put(new Versioned<>(entry.content().recognisedBy(login), entry.version() + 1), "recognise"))
                .switchIfEmpty(Mono.defer(() -> firstAdministrator(login, email)));
    }

    private Mono<Member> firstAdministrator(LoginIdentity login, String email) {
        return Mono.just(email)
                .filter(this::isTheFirsts)
                .filterWhen(_ -> members.haveAdministrator().map(there -> !there))
                .flatMap(_ -> whoIsBack(login, email).defaultIfEmpty(new Versioned<>(administrator(login, email), 1)))
                .flatMap(entry -> put(entry, entry.version() == 1 ? "add-first" : "put-back-first"));
    }

    private Mono<Versioned<Member>> whoIsBack(LoginIdentity login, String email) {
        return members.find(login)
                .switchIfEmpty(members.findWhoLeft(email))
                .map(left -> new Versioned<>(left.content().backAsAdministrator(login), left.version() + 1));
    }

    private static Member administrator(LoginIdentity login, String email) {
        return new Member(
                UUID.randomUUID(),
                "Administrator",
                email,
                Optional.of(login),
                Set.of(Role.ORGANISATION_ADMIN),
                ClinicScope.everywhere(),
                true);
    }

    private Mono<Member> put(Versioned<Member> entry, String what) {
        return members.put(entry, GATEWAY, what).thenReturn(entry.content());
    }
}
