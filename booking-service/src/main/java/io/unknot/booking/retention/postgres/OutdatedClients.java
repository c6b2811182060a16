package io.unknot.booking.retention.postgres;

import io.unknot.booking.audit.By;
import io.unknot.booking.erasure.EraseClient;
import io.unknot.booking.erasure.ErasureRefused;
import io.unknot.booking.retention.Outdated;
import java.time.Period;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** Clients who are forgotten, as if they had asked for it: each in a write of their own, and in the audit trail. */
final class OutdatedClients implements Outdated {

    /** Nothing was changed of who they are, and no visit of theirs was, since then. */
    static final String IDLE = """
        SELECT c.id, greatest(c.changed_at, (SELECT max(upper(a.visible)) FROM appointment a WHERE a.client_id = c.id)) AS since
        FROM client c
        WHERE c.merged_into IS NULL AND c.erased_at IS NULL
          AND c.changed_at < clock_timestamp() - CAST(:period AS interval)
          AND NOT EXISTS (SELECT FROM appointment a WHERE a.client_id = c.id
                          AND upper(a.visible) >= clock_timestamp() - CAST(:period AS interval))
        """;

    /** They never had a visit, and none to come: they looked, and did not come. */
    static final String NEVER_CAME = """
        SELECT c.id, c.changed_at AS since FROM client c
        WHERE c.merged_into IS NULL AND c.erased_at IS NULL
          AND c.changed_at < clock_timestamp() - CAST(:period AS interval)
          AND NOT EXISTS (SELECT FROM appointment a WHERE a.client_id = c.id
                          AND a.state NOT IN ('cancelled', 'expired'))
          AND NOT EXISTS (SELECT FROM waitlist_wish w WHERE w.client_id = c.id AND w.state IN ('waiting', 'offered'))
        """;

    private final String kind;
    private final Period keptFor;
    private final String outdated;
    private final DatabaseClient database;
    private final EraseClient eraseClient;

    OutdatedClients(String kind, Period keptFor, String outdated, DatabaseClient database, EraseClient eraseClient) {
        this.kind = kind;
        this.keptFor = keptFor;
        this.outdated = outdated;
        this.database = database;
        this.eraseClient = eraseClient;
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
        return OutdatedRows.found(database, outdated, keptFor);
    }

    // Somebody may book for one of them at this moment: then they are idle no more.
    @Override
    public Mono<Integer> removeSome(int most, By by) {
        return database.sql("SELECT id FROM (" + outdated + ") AS one ORDER BY since LIMIT :most")
                .bind("period", keptFor.toString())
                .bind("most", most)
                .mapValue(UUID.class)
                .all()
                .collectList()
                .flatMapIterable(ids -> ids)
                .concatMap(id ->
                        eraseClient.erase(id, by).thenReturn(1).onErrorResume(ErasureRefused.class, _ -> Mono.just(0)))
                .reduce(0, Integer::sum);
    }
}
