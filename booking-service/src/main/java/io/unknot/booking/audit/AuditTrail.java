package io.unknot.booking.audit;

import reactor.core.publisher.Mono;

/** Where every command leaves word of itself, in its own transaction. */
public interface AuditTrail {

    /** Adds an entry. Must be called inside a write; the entry stands if that commits. */
    Mono<Void> record(AuditEntry entry);
}
