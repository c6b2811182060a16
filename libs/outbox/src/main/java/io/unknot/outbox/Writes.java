package io.unknot.outbox;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.ReactiveTransaction;
import org.springframework.transaction.ReactiveTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.reactive.TransactionalOperator;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The only door to a change: everything inside one write commits or nothing does.
 *
 * <p>Once begun a write runs to its end even when the caller goes away: a client that disconnects in mid-transaction
 * would otherwise leave a connection idle in transaction in the pool (seen with r2dbc-postgresql 1.1.1). A write inside
 * a write is a savepoint of it: when the inner one fails and the outer one recovers, only the inner one is undone.
 *
 * <p>Inside a write each connection plans a statement once and keeps that plan, whatever the values: to plan the
 * statements of a booking anew each time cost PostgreSQL more than to run them. Such a plan never reads a whole table
 * where an index would do, or one made while a table was empty would be kept when it is full. So a statement in a write
 * must not leave it to its values which index serves it.
 */
public final class Writes {

    private static final String KEPT_PLANS =
            "SET LOCAL plan_cache_mode = force_generic_plan; SET LOCAL enable_seqscan = off";

    private final TransactionalOperator transaction;
    private final Mono<Void> keptPlans;

    public Writes(ReactiveTransactionManager transactions, DatabaseClient database) {
        var nested = new DefaultTransactionDefinition(TransactionDefinition.PROPAGATION_NESTED);
        this.transaction = TransactionalOperator.create(transactions, nested);
        this.keptPlans = database.sql(KEPT_PLANS).then();
    }

    /** Emits what the work emits, after the commit; any error of the work has rolled all of it back. */
    public <T> Mono<T> write(Mono<T> work) {
        return Mono.deferContextual(context -> Mono.fromFuture(
                () -> transaction
                        .execute(begun -> isOutermost(begun) ? withKeptPlans(work) : work)
                        .singleOrEmpty()
                        .contextWrite(context)
                        .toFuture(),
                true));
    }

    // The connection carries both out in their order, and the work does not wait for the answer to the first.
    private <T> Flux<T> withKeptPlans(Mono<T> work) {
        return Flux.merge(keptPlans.then(Mono.empty()), work);
    }

    private static boolean isOutermost(ReactiveTransaction begun) {
        return begun.isNewTransaction() && !begun.isNested();
    }
}
