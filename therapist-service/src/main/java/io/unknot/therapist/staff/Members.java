package io.unknot.therapist.staff;

import io.unknot.service.access.ClinicScope;
import io.unknot.therapist.register.Versioned;
import io.unknot.therapist.staff.Member.LoginIdentity;
import java.util.Collection;
import java.util.UUID;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Everybody on record, also those who left. */
public interface Members {

    /** Keeps every other writer off all records until the write it is called in ends: there are few, and few changes. */
    Mono<Void> lock();

    Mono<Versioned<Member>> find(UUID id);

    Mono<Versioned<Member>> find(LoginIdentity login);

    /** Who may log in by this address and never did, however it is capitalised. */
    Mono<Versioned<Member>> findUnrecognised(String email);

    /** Who may log in no more and whose address this was, however it is capitalised. */
    Mono<Versioned<Member>> findWhoLeft(String email);

    /** By name, those who work at no other clinics than these; at most so many. */
    Flux<Versioned<Member>> within(ClinicScope clinics, int limit);

    /** Those of these who may log in and give treatments; at most 200 are asked for. */
    Flux<Member> therapists(Collection<UUID> ids);

    /** Whether somebody who may log in administers the organisation. */
    Mono<Boolean> haveAdministrator();

    /**
     * Puts the record in place of what there was, and adds who changed it, and what they did in a word, to what is never
     * changed. Signals 409 {@code email-taken} when another record has the address.
     */
    Mono<Void> put(Versioned<Member> entry, String by, String what);
}
