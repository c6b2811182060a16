package io.unknot.booking.waitlist.postgres;

import static io.unknot.booking.waitlist.postgres.WishRow.value;

import io.r2dbc.spi.Readable;
import io.unknot.booking.waitlist.matching.Candidate;
import io.unknot.booking.waitlist.matching.FreedTime;
import io.unknot.booking.waitlist.matching.FreedTimes;
import io.unknot.schedule.time.Span;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

@Repository
class PostgresFreedTimes implements FreedTimes {

    private static final String ADD = """
        INSERT INTO waitlist_freed (clinic_id, therapist_id, visible)
        VALUES (:clinic, :therapist, tstzrange(:from, :until))
        """;
    private static final String LOCK_NEXT = """
        SELECT id, clinic_id, therapist_id, lower(visible) AS visible_from, upper(visible) AS visible_until
        FROM waitlist_freed WHERE due_at <= clock_timestamp()
        ORDER BY due_at, id LIMIT 1 FOR UPDATE SKIP LOCKED
        """;
    // A day more on either side, because the days are those of the clinic's own clock. What was offered of this
    // therapist and passed over comes along with each wish.
    private static final String CANDIDATES = "SELECT " + WishRow.COLUMNS + ", " + WishRow.LAST_LAPSE + """
        ,
               ARRAY(SELECT lower(o.visible) FROM waitlist_offer o
                     WHERE o.wish_id = w.id AND o.therapist_id = :therapist AND o.state <> 'open' ORDER BY o.id)
                   AS had_from,
               ARRAY(SELECT upper(o.visible) FROM waitlist_offer o
                     WHERE o.wish_id = w.id AND o.therapist_id = :therapist AND o.state <> 'open' ORDER BY o.id)
                   AS had_until,
               ARRAY(SELECT p.start FROM waitlist_passed_over p WHERE p.freed_id = :freed AND p.wish_id = w.id)
                   AS passed_over
        FROM waitlist_wish w
        WHERE w.state IN ('waiting', 'offered') AND w.clinics @> ARRAY[:clinic::uuid]
          AND (cardinality(w.therapists) = 0 OR w.therapists @> ARRAY[:therapist::uuid])
          AND w.first_day <= (:until::timestamptz)::date + 1 AND w.last_day >= (:from::timestamptz)::date - 1
        ORDER BY w.since, w.id LIMIT :limit
        """;
    private static final String PASS_OVER = """
        INSERT INTO waitlist_passed_over (freed_id, wish_id, start) VALUES (:freed, :wish, :start)
        ON CONFLICT DO NOTHING
        """;
    private static final String LATER =
            "UPDATE waitlist_freed SET due_at = clock_timestamp() + interval '1 minute' WHERE id = :freed";

    private final DatabaseClient database;

    PostgresFreedTimes(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<Void> add(UUID clinicId, UUID therapistId, Span visible) {
        return database.sql(ADD)
                .bind("clinic", clinicId)
                .bind("therapist", therapistId)
                .bind("from", visible.from())
                .bind("until", visible.until())
                .then();
    }

    @Override
    public Mono<FreedTime> lockNext() {
        return database.sql(LOCK_NEXT).map(PostgresFreedTimes::freedTime).one();
    }

    @Override
    public Mono<List<Candidate>> candidates(FreedTime freed, int limit) {
        return database.sql(CANDIDATES)
                .bind("freed", freed.id())
                .bind("clinic", freed.clinicId())
                .bind("therapist", freed.therapistId())
                .bind("from", freed.visible().from())
                .bind("until", freed.visible().until())
                .bind("limit", limit)
                .map(PostgresFreedTimes::candidate)
                .all()
                .collectList();
    }

    @Override
    public Mono<Void> passOver(FreedTime freed, UUID wishId, Instant start) {
        return database.sql(PASS_OVER)
                .bind("freed", freed.id())
                .bind("wish", wishId)
                .bind("start", start)
                .then();
    }

    @Override
    public Mono<Void> later(FreedTime freed) {
        return database.sql(LATER).bind("freed", freed.id()).then();
    }

    @Override
    public Mono<Void> remove(FreedTime freed) {
        return database.sql("DELETE FROM waitlist_freed WHERE id = :freed")
                .bind("freed", freed.id())
                .then();
    }

    private static FreedTime freedTime(Readable row) {
        return new FreedTime(
                value(row, "id", Long.class),
                value(row, "clinic_id", UUID.class),
                value(row, "therapist_id", UUID.class),
                span(row, "visible"));
    }

    private static Candidate candidate(Readable row) {
        var from = value(row, "had_from", Instant[].class);
        var until = value(row, "had_until", Instant[].class);
        var hadBefore = IntStream.range(0, from.length)
                .mapToObj(index -> new Span(from[index], until[index]))
                .toList();
        return new Candidate(WishRow.toWaiting(row), hadBefore, Set.of(value(row, "passed_over", Instant[].class)));
    }

    static Span span(Readable row, String name) {
        return new Span(value(row, name + "_from", Instant.class), value(row, name + "_until", Instant.class));
    }
}
