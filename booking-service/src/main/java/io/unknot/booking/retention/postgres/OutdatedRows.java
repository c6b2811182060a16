package io.unknot.booking.retention.postgres;

import static java.util.Objects.requireNonNull;

import io.r2dbc.spi.Readable;
import io.unknot.booking.audit.AuditEntry;
import io.unknot.booking.audit.AuditEntry.Subject;
import io.unknot.booking.audit.AuditTrail;
import io.unknot.booking.audit.By;
import io.unknot.booking.retention.Outdated;
import io.unknot.outbox.Writes;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Rows that are deleted: those of a table whose time is past, the oldest first, and what refers to them before. */
final class OutdatedRows implements Outdated {

    private final String kind;
    private final Period keptFor;
    private final Rows rows;
    private final Stores stores;

    OutdatedRows(String kind, Period keptFor, Rows rows, Stores stores) {
        this.kind = kind;
        this.keptFor = keptFor;
        this.rows = rows;
        this.stores = stores;
    }

    @Override
    public String kind() {
        return kind;
    }

    @Override
    public Period keptFor() {
        return keptFor;
    }

    @Override
    public Mono<Found> find() {
        return found(stores.database(), rows.outdated(), keptFor);
    }

    // Those that somebody else is working on are looked at again the next time.
    @Override
    public Mono<Integer> removeSome(int most, By by) {
        return stores.writes()
                .write(stores.database()
                        .sql("SELECT id::text FROM (" + rows.outdated() + ") AS one ORDER BY since LIMIT :most")
                        .bind("period", keptFor.toString())
                        .bind("most", most)
                        .mapValue(String.class)
                        .all()
                        .collectList()
                        .flatMap(ids -> ids.isEmpty() ? Mono.just(0) : remove(ids, by)));
    }

    private Mono<Integer> remove(List<String> ids, By by) {
        return Flux.fromIterable(rows.deletes())
                .concatMap(sql -> stores.database()
                        .sql(sql)
                        .bind("ids", ids.toArray(String[]::new))
                        .fetch()
                        .rowsUpdated())
                .last()
                .map(Math::toIntExact)
                .flatMap(count -> stores.audit().record(entry(count, by)).thenReturn(count));
    }

    private AuditEntry entry(int count, By by) {
        return new AuditEntry(
                by,
                "remove-outdated",
                new Subject("retention", UUID.randomUUID(), 1),
                Optional.empty(),
                Map.of(),
                Map.of("kind", kind, "keptFor", keptFor.toString(), "count", count));
    }

    static Mono<Found> found(DatabaseClient database, String outdated, Period keptFor) {
        return database.sql("SELECT (SELECT count(*) FROM (SELECT FROM (" + outdated + ") AS each_one LIMIT "
                        + MOST_COUNTED + ") AS counted) AS count, min(since) AS oldest FROM (" + outdated + ") AS one")
                .bind("period", keptFor.toString())
                .map(OutdatedRows::found)
                .one();
    }

    private static Found found(Readable row) {
        return new Found(
                requireNonNull(row.get("count", Long.class)), Optional.ofNullable(row.get("oldest", Instant.class)));
    }

    /**
     * What is outdated once :period is over, as id and since, and what deletes the rows whose ids are in :ids, as texts;
     * those of the kind itself last.
     */
    record Rows(String outdated, List<String> deletes) {}

    /** What every kind needs. */
    record Stores(DatabaseClient database, Writes writes, AuditTrail audit) {}
}
