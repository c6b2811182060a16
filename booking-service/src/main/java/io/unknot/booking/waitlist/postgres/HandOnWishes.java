package io.unknot.booking.waitlist.postgres;

import io.unknot.booking.audit.By;
import io.unknot.booking.client.Belongings;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What a client waits for, when they are merged into another: it keeps its place, even beside five others. */
@Component
class HandOnWishes implements Belongings {

    private final DatabaseClient database;

    HandOnWishes(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<Void> handOn(Merge merge, By by) {
        return database.sql("UPDATE waitlist_wish SET client_id = :into WHERE client_id = :from")
                .bind("from", merge.from())
                .bind("into", merge.into())
                .then();
    }
}
