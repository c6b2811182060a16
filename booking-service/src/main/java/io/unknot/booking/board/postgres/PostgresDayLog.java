package io.unknot.booking.board.postgres;

import static java.util.Objects.requireNonNull;

import io.r2dbc.spi.Readable;
import io.unknot.booking.board.live.DayLog;
import io.unknot.booking.board.live.DayNews.VisitChange;
import io.unknot.booking.board.live.Heard;
import io.unknot.booking.board.live.LoggedChange;
import io.unknot.schedule.time.Span;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

@Repository
class PostgresDayLog implements DayLog {

    // The snapshot is the one this very statement sees.
    private static final String NOW = """
        SELECT pg_snapshot_xmin(pg_current_snapshot())::text::bigint AS below,
               extract(epoch FROM clock_timestamp())::bigint AS second\
        """;
    private static final String SINCE = """
        SELECT now.below, now.second, found.*
        FROM (%s) AS now
        LEFT JOIN LATERAL (
            SELECT position, appointment_id, version, state, written_by::text::bigint AS written_by
            FROM day_change
            WHERE clinic_id = :clinic AND written_by >= CAST(:from AS xid8)
              AND (starts IS NULL OR (starts >= :dayFrom AND starts < :dayUntil))
            ORDER BY position LIMIT :limit) AS found ON true
        ORDER BY found.position
        """.formatted(NOW);
    private static final String FORGET = """
        DELETE FROM day_change WHERE position IN (
            SELECT position FROM day_change ORDER BY position LIMIT :limit)
          AND at < clock_timestamp() - make_interval(secs => :kept)
        """;

    private final DatabaseClient database;

    PostgresDayLog(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<Heard> now() {
        return database.sql(NOW).map(PostgresDayLog::heard).one();
    }

    @Override
    public Mono<Passage> since(UUID clinicId, Span day, long transaction, int limit) {
        return database.sql(SINCE)
                .bind("clinic", clinicId)
                .bind("from", String.valueOf(transaction))
                .bind("dayFrom", day.from())
                .bind("dayUntil", day.until())
                .bind("limit", limit)
                .map(row -> new Passage(change(row).map(List::of).orElse(List.of()), heard(row)))
                .all()
                .collectList()
                .map(rows -> new Passage(
                        rows.stream().flatMap(row -> row.changes().stream()).toList(),
                        rows.getFirst().heard()));
    }

    @Override
    public Mono<Long> forget(int limit) {
        return database.sql(FORGET)
                .bind("limit", limit)
                .bind("kept", KEPT.toSeconds())
                .fetch()
                .rowsUpdated();
    }

    private static Heard heard(Readable row) {
        return new Heard(number(row, "below"), number(row, "second"));
    }

    private static Optional<LoggedChange> change(Readable row) {
        return Optional.ofNullable(row.get("position", Long.class))
                .map(position -> new LoggedChange(position, number(row, "written_by"), visit(row)));
    }

    private static Optional<VisitChange> visit(Readable row) {
        return Optional.ofNullable(row.get("appointment_id", UUID.class))
                .map(id -> new VisitChange(id, number(row, "version"), requireNonNull(row.get("state", String.class))));
    }

    private static long number(Readable row, String column) {
        return requireNonNull(row.get(column, Long.class));
    }
}
