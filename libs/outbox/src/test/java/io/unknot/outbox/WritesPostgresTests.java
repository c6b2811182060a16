package io.unknot.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.unknot.outbox.Outbox.Told;
import io.unknot.outbox.ledger.Ledger;
import io.unknot.service.trace.TraceParent;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.NoTransactionException;
import reactor.core.publisher.Mono;

@LedgerTest
class WritesPostgresTests {

    private static final int CALLERS = 100;

    @Autowired
    private Ledger ledger;

    @Autowired
    private Writes writes;

    @Autowired
    private Outbox outbox;

    @Autowired
    private DatabaseClient database;

    private final UUID account = UUID.randomUUID();

    @BeforeEach
    void theSchemaIsThere() {
        await().ignoreExceptions()
                .untilAsserted(
                        () -> assertThat(count("SELECT count(*) FROM outbox")).isNotNegative());
    }

    @Test
    void commitsTheChangeAndItsFactTogether() {
        ledger.change(account).block();

        assertThat(versions()).isOne();
        assertThat(told()).isOne();
    }

    @Test
    void leavesNeitherWhenTheWorkFails() {
        var work = ledger.change(account).then(Mono.error(new IllegalStateException("second thoughts")));

        assertThatThrownBy(() -> writes.write(work).block()).isInstanceOf(IllegalStateException.class);

        assertThat(versions()).isZero();
        assertThat(told()).isZero();
    }

    @Test
    void refusesToTellOutsideAWrite() {
        assertThatThrownBy(() -> outbox.tell(Ledger.event(account, 1)).block())
                .isInstanceOf(NoTransactionException.class);

        assertThat(told()).isZero();
    }

    @Test
    void refusesToTellOneVersionTwice() {
        var tell = outbox.tell(Ledger.event(account, 1));

        assertThatThrownBy(() -> writes.write(tell.then(tell)).block())
                .isInstanceOf(DataIntegrityViolationException.class);

        assertThat(told()).isZero();
    }

    @Test
    void tellsEachInTheTraceItBelongsTo() {
        var one = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
        var another = "00-1af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
        writes.write(outbox.tellEach(List.of(
                        new Told(Ledger.event(account, 1), TraceParent.read(one)),
                        new Told(Ledger.event(account, 2), TraceParent.read(another)),
                        new Told(Ledger.event(account, 3), Optional.empty()))))
                .block();

        assertThat(database.sql("SELECT coalesce(traceparent, 'none') FROM outbox WHERE subject = :id ORDER BY version")
                        .bind("id", account)
                        .mapValue(String.class)
                        .all()
                        .collectList()
                        .block())
                .containsExactly(one, another, "none");
    }

    @Test
    void runsToItsEndWhenTheCallerGoesAway() {
        IntStream.range(0, CALLERS).forEach(_ -> {
            var slow = ledger.change(UUID.randomUUID()).then(pause()).then(ledger.change(account));
            writes.write(slow).subscribe().dispose();
        });

        await().untilAsserted(() -> assertThat(told()).isEqualTo(CALLERS));
        // Others may be between two statements for a moment; a leaked one stays until the server ends it, after ten
        // seconds.
        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(() -> assertThat(count("SELECT count(*) FROM pg_stat_activity"
                                + " WHERE datname = current_database() AND state LIKE 'idle in transaction%'"))
                        .isZero());
    }

    @Test
    void undoesOnlyTheInnerWriteThatFails() {
        var failing = writes.write(ledger.change(UUID.randomUUID()).then(Mono.error(new IllegalStateException("no"))));
        var before = count("SELECT count(*) FROM account");

        writes.write(ledger.change(account).then(failing.onErrorResume(_ -> Mono.empty())))
                .block();

        assertThat(told()).isOne();
        assertThat(count("SELECT count(*) FROM account")).isEqualTo(before + 1);
    }

    @Test
    void goesOnAfterAStatementThatPostgresRefused() {
        var duplicate = writes.write(outbox.tell(Ledger.event(account, 1)));

        writes.write(ledger.change(account)
                        .then(duplicate.onErrorResume(DataIntegrityViolationException.class, _ -> Mono.empty()))
                        .then(ledger.change(account)))
                .block();

        assertThat(told()).isEqualTo(2);
    }

    @Test
    void keepsThePlansOfItsStatementsAndOfNothingElse() {
        assertThat(writes.write(plans()).block()).isEqualTo("force_generic_plan off");
        assertThat(writes.write(writes.write(plans())).block()).isEqualTo("force_generic_plan off");

        assertThat(plans().block()).isEqualTo("auto on");
    }

    private Mono<String> plans() {
        return database.sql("SELECT current_setting('plan_cache_mode') || ' ' || current_setting('enable_seqscan')")
                .mapValue(String.class)
                .one();
    }

    private Mono<Void> pause() {
        return database.sql("SELECT pg_sleep(0.02)").then();
    }

    private long versions() {
        return count("SELECT coalesce(max(version), 0) FROM account WHERE id = '" + account + "'");
    }

    private long told() {
        return count("SELECT count(*) FROM outbox WHERE subject = '" + account + "'");
    }

    private long count(String sql) {
        return database.sql(sql).mapValue(Long.class).one().blockOptional().orElseThrow();
    }
}
