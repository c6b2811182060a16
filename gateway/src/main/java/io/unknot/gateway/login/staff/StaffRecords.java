package io.unknot.gateway.login.staff;

import io.unknot.gateway.login.Identity;
import reactor.core.publisher.Mono;

/** Everybody who works for the chain, or did. */
public interface StaffRecords {

    /** The record of whoever this is; empty if there is none. An error if nobody can say right now. */
    Mono<StaffRecord> find(Identity identity);
}
