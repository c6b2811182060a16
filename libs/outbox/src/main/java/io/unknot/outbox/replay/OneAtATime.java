package io.unknot.outbox.replay;

import io.unknot.outbox.Writes;
import io.unknot.service.problem.Problem;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** Lets one replay through at a time, over all replicas: two at once would each set aside again what fails again. */
final class OneAtATime {

    private static final String LOCK = "SELECT pg_try_advisory_xact_lock(hashtextextended('dead letters', 0))";

    private final Writes writes;
    private final DatabaseClient database;

    OneAtATime(Writes writes, DatabaseClient database) {
        this.writes = writes;
        this.database = database;
    }

    <T> Mono<T> run(Mono<T> replay) {
        return writes.write(database.sql(LOCK)
                .mapValue(Boolean.class)
                .one()
                .flatMap(ours -> ours ? replay : Mono.error(OneAtATime::underWay)));
    }

    private static Throwable underWay() {
        return Problem.of(409, "replay-under-way", "The dead letters are being handed on already")
                .detail("Somebody pressed a moment ago.")
                .next("Wait for some seconds and see what is left.")
                .retryAfter(5)
                .toException();
    }
}
