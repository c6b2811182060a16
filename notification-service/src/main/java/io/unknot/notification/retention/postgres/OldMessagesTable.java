package io.unknot.notification.retention.postgres;

import static java.util.Objects.requireNonNull;

import io.unknot.notification.retention.OldMessages;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@Repository
class OldMessagesTable implements OldMessages {

    private static final String OLD = """
        FROM message WHERE state IN ('SENT', 'FAILED', 'WITHDRAWN', 'SKIPPED')
                       AND due_at < clock_timestamp() - CAST(:period AS interval)
        """;

    private static final String FIND = "SELECT (SELECT count(*) FROM (SELECT " + OLD + " LIMIT " + MOST_COUNTED
            + ") AS counted) AS count, (SELECT min(due_at) " + OLD + ") AS oldest";

    // One that is just being replayed is somebody's: it is looked at again the next time.
    private static final String OLDEST =
            "SELECT message_id " + OLD + " ORDER BY due_at LIMIT :most FOR UPDATE SKIP LOCKED";

    private static final List<String> REMOVE = List.of(
            "DELETE FROM address_use WHERE message_id = ANY (:ids)",
            "DELETE FROM answer WHERE message_id = ANY (:ids)",
            "DELETE FROM inbox_message WHERE message_id = ANY (:ids)",
            "UPDATE message SET fallback_of = NULL WHERE fallback_of = ANY (:ids)",
            "DELETE FROM message WHERE message_id = ANY (:ids)");

    private final DatabaseClient database;

    OldMessagesTable(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<Found> find(Period keptFor) {
        return database.sql(FIND)
                .bind("period", keptFor.toString())
                .map(row -> new Found(
                        requireNonNull(row.get("count", Long.class)),
                        Optional.ofNullable(row.get("oldest", Instant.class))))
                .one();
    }

    @Override
    public Mono<Integer> removeSome(Period keptFor, int most) {
        return database.sql(OLDEST)
                .bind("period", keptFor.toString())
                .bind("most", most)
                .mapValue(UUID.class)
                .all()
                .collectList()
                .flatMap(ids -> ids.isEmpty() ? Mono.just(0) : remove(ids));
    }

    private Mono<Integer> remove(List<UUID> ids) {
        return Flux.fromIterable(REMOVE)
                .concatMap(sql -> database.sql(sql)
                        .bind("ids", ids.toArray(UUID[]::new))
                        .fetch()
                        .rowsUpdated())
                .last()
                .map(Math::toIntExact);
    }
}
