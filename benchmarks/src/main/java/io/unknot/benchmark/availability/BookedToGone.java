package io.unknot.benchmark.availability;

import io.unknot.benchmark.chain.BenchmarkChain;
import io.unknot.benchmark.load.Figures;
import io.unknot.benchmark.running.Backlog;
import io.unknot.benchmark.running.CpuSpent;
import io.unknot.benchmark.running.MeasuredSystem;
import io.unknot.local.demo.GatewaySession;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.json.JsonMapper;

/**
 * Fifty bookings a second, each in one call; after every fifth the same search is asked until the time is no longer in it.
 * Counted from the answer, which comes just after the commit, and from the sending, which comes before it. To ask after all
 * of them took more of two cores than the bookings did.
 */
final class BookedToGone {

    static final int CLIENTS = 2_000;

    private static final int A_SECOND = Integer.getInteger("bookings.a-second", 50);
    private static final int WATCHED_OF = Integer.getInteger("bookings.watched-of", 5);
    private static final long A_SECOND_NANOS = 1_000_000_000;
    private static final int WARM_UP = Integer.getInteger("warm-up.bookings", 5_000);
    private static final Duration MEASURED = Duration.ofSeconds(30);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final JsonMapper JSON = JsonMapper.shared();

    private final MeasuredSystem system;
    private final URI gateway;
    private final BenchmarkChain chain;
    private final List<Double> sinceAnswer = Collections.synchronizedList(new ArrayList<>());
    private final List<Double> sinceSending = Collections.synchronizedList(new ArrayList<>());
    private final AtomicInteger refused = new AtomicInteger();
    private final AtomicInteger stillListed = new AtomicInteger();

    BookedToGone(MeasuredSystem system, BenchmarkChain chain) {
        this.system = system;
        this.gateway = system.gateway();
        this.chain = chain;
    }

    void measure() {
        var wishes = FreeTime.apart(gateway, chain);
        int all = Math.min(wishes.size(), (int) MEASURED.toSeconds() * A_SECOND);
        try (var http = HttpClient.newHttpClient();
                var search = new HttpQuestions(64)) {
            var manager = GatewaySession.login(http, gateway, "manager");
            warmUp(manager, search, wishes);
            new Backlog(system).awaitNone();
            forgetWarmUp();
            var before = CpuSpent.now();
            try (var bookers = Executors.newVirtualThreadPerTaskExecutor()) {
                long begun = System.nanoTime();
                for (int number = 0; number < all; number++) {
                    int one = number;
                    LockSupport.parkNanos(begun + number * A_SECOND_NANOS / A_SECOND - System.nanoTime());
                    bookers.execute(() -> book(manager, search, wishes.get(one), one));
                }
            }
            System.out.println(
                    "  spent on one, in ms of one processor: " + CpuSpent.now().millisEach(before, all));
        }
        System.out.printf(
                "  from booking to gone from search, at %d bookings a second, one of %d watched (%d refused, %d still"
                        + " listed after %s)%n",
                A_SECOND, WATCHED_OF, refused.get(), stillListed.get(), PATIENCE);
        print("    since the answer to the booking", sinceAnswer);
        print("    since the booking was sent", sinceSending);
    }

    private void forgetWarmUp() {
        sinceAnswer.clear();
        sinceSending.clear();
        refused.set(0);
        stillListed.set(0);
    }

    // Each is cancelled again, so that there are as many to book as the compilers need.
    private void warmUp(GatewaySession manager, HttpQuestions search, List<FreeTime> wishes) {
        try (var few = Executors.newFixedThreadPool(4)) {
            for (int number = 0; number < WARM_UP; number++) {
                int one = number;
                few.execute(() -> book(manager, search, wishes.get(one % wishes.size()), one)
                        .ifPresent(id -> manager.post("/api/v1/appointments/" + id + "/cancellation", Map.of())));
            }
        }
    }

    private Optional<String> book(GatewaySession manager, HttpQuestions search, FreeTime time, int number) {
        var start = time.start();
        long sent = System.nanoTime();
        var answer = manager.post(
                "/api/v1/appointments",
                Map.of(
                        "clinicId", time.clinicId(),
                        "treatmentId", BenchmarkChain.TREATMENT,
                        "therapistId", time.therapistId(),
                        "start", start.toString(),
                        "clientId", chain.client(number % CLIENTS)));
        if (answer.status() != 201) {
            if (refused.incrementAndGet() == 1) {
                System.out.println("  the first refusal: " + answer.status() + " " + answer.text());
            }
            return Optional.empty();
        }
        long answered = System.nanoTime();
        if (number % WATCHED_OF == 0) {
            awaitGone(search, time, sent, answered);
        }
        return Optional.of(JSON.readTree(answer.text()).path("id").asString());
    }

    private void awaitGone(HttpQuestions search, FreeTime time, long sent, long answered) {
        var start = time.start();
        var address = gateway.resolve("/api/v1/availability?treatment=%s&clinic=%s&therapist=%s&from=%s&to=%s"
                .formatted(
                        BenchmarkChain.TREATMENT, time.clinicId(), time.therapistId(), start, start.plusSeconds(60)));
        while (!JSON.readTree(search.get(address)).path("times").isEmpty()) {
            if (System.nanoTime() - answered > PATIENCE.toNanos()) {
                stillListed.incrementAndGet();
                break;
            }
            // Asking without a breath would measure the asking: a figure may be a fifth too large instead, or 2 ms.
            LockSupport.parkNanos(Math.max(2_000_000, (System.nanoTime() - answered) / 5));
        }
        long gone = System.nanoTime();
        sinceAnswer.add((gone - answered) / 1e6);
        sinceSending.add((gone - sent) / 1e6);
    }

    private static void print(String what, List<Double> millis) {
        var figures = Figures.ofMillis(
                millis.stream().mapToDouble(Double::doubleValue).toArray(), (double) MEASURED.toSeconds());
        System.out.printf("  %-40s %s%n", what, figures);
    }
}
