package io.unknot.system.upgrade;

import static org.awaitility.Awaitility.await;

import io.unknot.system.chain.FreeTime;
import io.unknot.system.chain.Offer;
import io.unknot.system.chain.Visits;
import io.unknot.system.running.RunningSystem;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** Two clients who book and cancel, one visit after the other, and two at the front desk who look things up, until closed. */
final class People implements AutoCloseable {

    private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicInteger served = new AtomicInteger();
    private final Queue<String> refused = new ConcurrentLinkedQueue<>();
    private volatile boolean leaving;

    /** They log in and begin at once. */
    static People over(RunningSystem system, List<FreeTime> times) {
        var people = new People();
        for (int number = 0; number < 2; number++) {
            var visits = new Visits(system.signedIn(List.of("client", "client2").get(number)));
            var time = times.get(number);
            people.each(() -> {
                visits.cancel(visits.book(time));
                people.served.incrementAndGet();
            });
            var desk = system.signedIn("frontdesk");
            people.each(() -> {
                desk.post("/api/v1/clients/search", Map.of("text", "ro")).expect(200);
                desk.get("/api/v1/clinics/%s/day?date=%s"
                                .formatted(Offer.RIVERSIDE, time.localStart().toLocalDate()))
                        .expect(200);
                people.served.incrementAndGet();
            });
        }
        return people;
    }

    /** Returns once they had so many turns more, of two requests each, or one was refused. */
    void awaitServed(int more) {
        int enough = served.get() + more;
        await(more + " more are served").until(() -> served.get() >= enough || !refused.isEmpty());
    }

    /** What came in place of an answer. */
    List<String> refused() {
        return List.copyOf(refused);
    }

    private void each(Runnable turn) {
        executor.execute(() -> {
            while (!leaving && refused.isEmpty()) {
                try {
                    turn.run();
                } catch (AssertionError failure) {
                    refused.add(failure.toString() + (failure.getCause() == null ? "" : " by " + failure.getCause()));
                }
            }
        });
    }

    @Override
    public void close() {
        leaving = true;
        executor.close();
    }
}
