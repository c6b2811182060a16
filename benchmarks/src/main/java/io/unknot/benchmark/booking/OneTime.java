package io.unknot.benchmark.booking;

import io.unknot.benchmark.load.HttpCommands;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/** Fifty clients who all want one time at the same moment, round after round. */
final class OneTime implements AutoCloseable {

    static final int ROUNDS = 30;

    /** Refusals are on no other path that was warmed up. */
    static final int WARM_UP = 20;

    private static final int CLIENTS = 50;

    private final FreeTimes times;
    private final List<HttpCommands> desks;
    private final ExecutorService executor = Executors.newFixedThreadPool(CLIENTS);

    OneTime(URI gateway, FreeTimes times) {
        this.times = times;
        this.desks = IntStream.range(0, CLIENTS)
                .mapToObj(client -> HttpCommands.loggedIn(gateway, "manager"))
                .toList();
    }

    /** What one round came to: how many had it, how many were refused, and how long the slowest waited. */
    record Round(long booked, long refused, double slowestMillis) {

        boolean isAsPromised() {
            return booked == 1 && refused == CLIENTS - 1;
        }
    }

    private record Outcome(int status, double millis) {}

    Round round() throws Exception {
        var together = new CyclicBarrier(CLIENTS);
        var wishes = times.oneTimeForMany(CLIENTS);
        var calls = new ArrayList<Callable<Outcome>>();
        for (int client = 0; client < CLIENTS; client++) {
            var desk = desks.get(client);
            var wish = wishes.get(client);
            calls.add(() -> book(together, desk, wish));
        }
        var outcomes = new ArrayList<Outcome>();
        for (var outcome : executor.invokeAll(calls)) {
            outcomes.add(outcome.get());
        }
        return new Round(
                outcomes.stream().filter(one -> one.status() == 201).count(),
                outcomes.stream().filter(one -> one.status() == 409).count(),
                outcomes.stream().mapToDouble(Outcome::millis).max().orElseThrow());
    }

    private static Outcome book(CyclicBarrier together, HttpCommands desk, Map<String, Object> wish) throws Exception {
        together.await();
        long sent = System.nanoTime();
        var reply = desk.post("/api/v1/appointments", wish);
        return new Outcome(reply.status(), (System.nanoTime() - sent) / 1e6);
    }

    @Override
    public void close() {
        executor.close();
        desks.forEach(HttpCommands::close);
    }
}
