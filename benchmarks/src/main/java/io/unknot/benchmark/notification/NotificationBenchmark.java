package io.unknot.benchmark.notification;

import io.unknot.benchmark.running.CpuSpent;
import io.unknot.benchmark.running.MeasuredSystem;
import io.unknot.benchmark.running.Replica;
import io.unknot.benchmark.running.mail.Sink;
import io.unknot.benchmark.sql.PgBench;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.locks.LockSupport;

/**
 * How many mails a second two replicas of notification-service send to a server that answers at once, how late they are
 * when a thousand fall due every second, and the claim alone by pgbench.
 */
public final class NotificationBenchmark {

    private static final int DUE = Integer.getInteger("due.messages", 100_000);
    private static final int WARM_UP = Integer.getInteger("warm-up.messages", 100_000);
    private static final int ROUNDS = Integer.getInteger("rounds", 3);
    private static final int A_SECOND = 1_000;
    private static final int SECONDS = Integer.getInteger("rate.seconds", 30);
    private static final int CLAIMED_AT_ONCE = 100;
    private static final int CLAIMERS = 8;

    private final Path checkout;
    private final Path folder;

    public NotificationBenchmark(Path checkout, Path folder) {
        this.checkout = checkout;
        this.folder = folder;
    }

    /** Prints what it finds, for people to read. */
    public void run() throws IOException {
        try (var system = new MeasuredSystem(checkout, folder);
                var _ = Replica.of("notification-service", folder.resolve("notification-service-2.log"))) {
            new SealedClients(system.vaultKeys()).write(system.login("booking"), Math.max(DUE, A_SECOND * SECONDS));
            var due = DueRows.of(system.login("notification"));
            var sink = system.mails();
            allAtOnce(due, sink, WARM_UP, "warm-up");
            for (int round = 1; round <= ROUNDS; round++) {
                allAtOnce(due, sink, DUE, "round " + round);
            }
            atARate(due);
            claim(due, system);
        }
    }

    private static void allAtOnce(DueRows due, Sink sink, int count, String name) {
        var before = CpuSpent.now();
        long mailsBefore = sink.mails();
        due.dueNow(count);
        long begun = System.nanoTime();
        while (due.anyLeft()) {
            LockSupport.parkNanos(100_000_000);
        }
        double seconds = (System.nanoTime() - begun) / 1e9;
        System.out.printf(
                "  %-10s %,7d due at once: %,7.0f a second, %,d mails, %,d not sent, CPU ms each: %s%n",
                name,
                count,
                count / seconds,
                sink.mails() - mailsBefore,
                due.notSent(),
                CpuSpent.now().millisEach(before, count));
    }

    private static void atARate(DueRows due) {
        due.dueAtARate(A_SECOND, A_SECOND * SECONDS);
        while (due.anyLeft()) {
            LockSupport.parkNanos(500_000_000);
        }
        System.out.printf("  %,d due a second, lateness: %s%n", A_SECOND, due.lateness(SECONDS));
    }

    private void claim(DueRows due, MeasuredSystem system) throws IOException {
        due.bare(DUE);
        var script = folder.resolve("claim.pgbench");
        Files.writeString(script, DueRows.text("claim.pgbench"));
        var transactions = DUE / CLAIMED_AT_ONCE / CLAIMERS;
        double perSecond =
                PgBench.run(system.login("notification"), script, CLAIMERS, "--transactions=" + transactions);
        System.out.printf("  the claim alone by pgbench: %,7.0f messages a second%n", perSecond * CLAIMED_AT_ONCE);
    }
}
