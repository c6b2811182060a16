package io.unknot.therapist.register.postgres.table;

import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Locks by kind and id, held until the transaction ends: unlike a row's lock, they keep apart two writers who both create. */
@Component
public final class EntryLocks {

    private final DatabaseClient database;

    EntryLocks(DatabaseClient database) {
        this.database = database;
    }

    /** Waits for whoever holds it; the statement's own timeout bounds the wait. */
    public Mono<Void> lock(String kind, UUID id) {
        return database.sql("select pg_advisory_xact_lock(hashtextextended(:entry, 0))")
                .bind("entry", kind + "/" + id)
                .then();
    }
}
