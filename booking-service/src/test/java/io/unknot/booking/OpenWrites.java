package io.unknot.booking;

import static java.util.Objects.requireNonNull;
import static org.awaitility.Awaitility.await;

import io.unknot.outbox.Writes;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import reactor.core.publisher.Mono;

/** Stops one write in its midst, for what another one does meanwhile. */
public final class OpenWrites {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    // It waits for others in the midst of its transaction, however slow these are.
    private static final String PID = """
        SELECT pg_backend_pid() FROM set_config('idle_in_transaction_session_timeout', '0', true)
        """;

    private final Writes writes;
    private final DatabaseClient database;

    OpenWrites(Writes writes, DatabaseClient database) {
        this.writes = writes;
        this.database = database;
    }

    /** A write that has done its work and is not committed yet. */
    public OpenWrite begin(Mono<?> work) {
        return begin(work, Mono.empty());
    }

    /** A write that has done the first, and does the last before it is committed. */
    public OpenWrite begin(Mono<?> first, Mono<?> last) {
        return new OpenWrite(first, last);
    }

    /** One that has been begun. */
    public final class OpenWrite {

        private final CompletableFuture<Integer> server = new CompletableFuture<>();
        private final CompletableFuture<Boolean> mayGoOn = new CompletableFuture<>();
        private final CompletableFuture<?> committed;

        private OpenWrite(Mono<?> first, Mono<?> last) {
            committed = writes.write(first.then(Mono.defer(() -> database.sql(PID)
                                    .mapValue(Integer.class)
                                    .one()
                                    .doOnNext(server::complete)))
                            .then(Mono.fromFuture(mayGoOn))
                            .then(last)
                            .doOnError(server::completeExceptionally))
                    .toFuture();
            server.join();
        }

        /** Somebody waits for a lock that this one has. */
        public void awaitSomebodyWaiting() {
            awaitTrue(database.sql(
                            "SELECT EXISTS (SELECT FROM pg_stat_activity WHERE :server = ANY (pg_blocking_pids(pid)))")
                    .bind("server", server.join()));
        }

        /** Somebody has asked this within a write, waits for no lock, and does nothing for the moment. */
        public void awaitSomebodyWhoAsked(String partOfAStatement) {
            awaitTrue(database.sql("""
                SELECT EXISTS (
                    SELECT FROM pg_stat_activity
                    WHERE datname = current_database() AND state = 'idle in transaction' AND pid <> :server
                      AND strpos(query, :asked) > 0)
                """).bind("server", server.join()).bind("asked", partOfAStatement));
        }

        public void commit() {
            mayGoOn.complete(true);
            committed.join();
        }

        private static void awaitTrue(GenericExecuteSpec question) {
            await().atMost(PATIENCE)
                    .until(() -> requireNonNull(
                            question.mapValue(Boolean.class).one().block()));
        }
    }
}
