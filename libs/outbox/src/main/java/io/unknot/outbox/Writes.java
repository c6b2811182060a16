package io.unknot.outbox;

import org.springframework.transaction.ReactiveTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.reactive.TransactionalOperator;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import reactor.core.publisher.Mono;

/**
 * The only door to a change: everything inside one write commits or nothing does.
 *
 * <p>Once begun a write runs to its end even when the caller goes away: a client that disconnects in mid-transaction
 * would otherwise leave a connection idle in transaction in the pool (seen with r2dbc-postgresql 1.1.1). A write inside
 * a write is a savepoint of it: when the inner one fails and the outer one recovers, only the inner one is undone.
 */
public final class Writes {

    private final TransactionalOperator transaction;

    public Writes(ReactiveTransactionManager transactions) {
        var nested = new DefaultTransactionDefinition(TransactionDefinition.PROPAGATION_NESTED);
        this.transaction = TransactionalOperator.create(transactions, nested);
    }

    /** Emits what the work emits, after the commit; any error of the work has rolled all of it back. */
    public <T> Mono<T> write(Mono<T> work) {
        return Mono.deferContextual(context -> Mono.fromFuture(
                () -> work.as(transaction::transactional).contextWrite(context).toFuture(), true));
    }
}
