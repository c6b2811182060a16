package io.unknot.benchmark.chain;

import io.unknot.benchmark.chain.BenchmarkChain.Entry;
import io.unknot.local.demo.GatewaySession;
import io.unknot.local.demo.SafetyAnswers;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Saves a chain through the public API, as a manager would. */
public final class LoadChain {

    private static final int AT_ONCE = 8;
    private static final int MOST_BOOKINGS = 200;

    private LoadChain() {}

    /** Returns once all is saved; throws with the answer of whatever is refused. */
    public static void into(URI gateway, BenchmarkChain chain) {
        try (var http = HttpClient.newHttpClient()) {
            var manager = GatewaySession.login(http, gateway, "manager");
            put(manager, chain.clinicsAndTreatment());
            put(manager, chain.therapists());
            put(manager, chain.shifts());
        }
    }

    /** Saves so many clients, who book one visit after another; each has answered the safety questions. */
    public static void clients(URI gateway, BenchmarkChain chain, int count) {
        try (var http = HttpClient.newHttpClient()) {
            var manager = GatewaySession.login(http, gateway, "manager");
            put(
                    manager,
                    IntStream.range(0, count)
                            .mapToObj(number -> new Entry(
                                    "clients/" + chain.client(number),
                                    Map.of(
                                            "name", "Client " + number,
                                            "email", "client" + number + "@example.org",
                                            "language", "en"))));
            var answers = SafetyAnswers.untroubled(
                    manager.get(SafetyAnswers.QUESTIONS).json());
            each(
                    IntStream.range(0, count).mapToObj(chain::client),
                    client -> manager.post(SafetyAnswers.addressOf(client), answers));
        }
    }

    /** Lets every client have as many visits to come as may be said; after the clients, so that the clinics are known. */
    public static void manyBookingsForEach(URI gateway, BenchmarkChain chain) {
        try (var http = HttpClient.newHttpClient()) {
            var manager = GatewaySession.login(http, gateway, "manager");
            put(
                    manager,
                    IntStream.range(0, chain.size().clinics())
                            .mapToObj(number -> new Entry(
                                    "policies/clinics/" + chain.clinic(number),
                                    Map.of("openBookingsCap", MOST_BOOKINGS))));
        }
    }

    private static void put(GatewaySession manager, Stream<Entry> entries) {
        each(entries, entry -> manager.put("/api/v1/" + entry.path(), entry.body()));
    }

    private static <T> void each(Stream<T> all, Function<T, GatewaySession.Answer> sending) {
        try (var executor = Executors.newFixedThreadPool(AT_ONCE)) {
            var sent = all.map(each -> executor.submit(() -> require(each, sending.apply(each))))
                    .toList();
            for (var one : sent) {
                one.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("The chain could not be saved", e);
        }
    }

    private static void require(Object what, GatewaySession.Answer answer) {
        if (answer.status() >= 300) {
            throw new IllegalStateException(what + ": " + answer.status() + " " + answer.text());
        }
    }
}
