package io.unknot.notification.trial.postgres;

import io.unknot.notification.trial.Trials;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

@Component
class TrialsTable implements Trials {

    private static final String LOCK = "SELECT pg_advisory_xact_lock(hashtextextended('trials', 1))";

    private static final String FORGET = "DELETE FROM trial WHERE at <= clock_timestamp() - interval '1 hour'";

    private static final String TAKE = """
        INSERT INTO trial (staff_id)
        SELECT :staff
        WHERE (SELECT count(*) FROM trial) < :together
          AND (SELECT count(*) FROM trial WHERE staff_id = :staff) < :each
        """;

    private final DatabaseClient database;

    TrialsTable(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<Boolean> take(UUID staff) {
        return run(LOCK).then(Mono.defer(() -> run(FORGET))).then(Mono.defer(() -> insert(staff)));
    }

    private Mono<Boolean> insert(UUID staff) {
        return database.sql(TAKE)
                .bind("staff", staff)
                .bind("together", MOST_TOGETHER)
                .bind("each", MOST_EACH)
                .fetch()
                .rowsUpdated()
                .map(rows -> rows == 1);
    }

    private Mono<Void> run(String sql) {
        return database.sql(sql).then();
    }
}
