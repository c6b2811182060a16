package io.unknot.benchmark.careplan;

import io.unknot.benchmark.chain.BenchmarkChain;
import io.unknot.benchmark.chain.ChainSize;
import io.unknot.benchmark.chain.LoadChain;
import io.unknot.benchmark.running.MeasuredSystem;
import io.unknot.local.demo.GatewaySession;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * How long the preview of a course of twelve weekly visits takes through the gateway, over the five clinics and forty
 * therapists of a chain whose days are half full.
 */
public final class CarePlanBenchmark {

    private static final ChainSize SIZE = new ChainSize("a course", 5, 40, 130, 20_000);
    private static final int VISITS = 12;
    private static final int WARM_UP = 20;
    private static final int MEASURED = 50;

    private final Path checkout;
    private final Path folder;

    public CarePlanBenchmark(Path checkout, Path folder) {
        this.checkout = checkout;
        this.folder = folder;
    }

    /** Prints what it finds, for people to read. */
    public void run() throws SQLException {
        try (var system = new MeasuredSystem(checkout, folder);
                var http = HttpClient.newHttpClient()) {
            var chain = new BenchmarkChain(SIZE);
            LoadChain.into(system.gateway(), chain);
            LoadChain.clients(system.gateway(), chain, 2);
            try (var database = system.login("booking").connect()) {
                System.out.printf("  %,d visits written%n", TakenVisits.of(chain, database));
            }
            measure(GatewaySession.login(http, system.gateway(), "manager"), chain);
        }
    }

    private static void measure(GatewaySession manager, BenchmarkChain chain) {
        IntStream.range(0, WARM_UP).forEach(_ -> preview(manager, chain));
        var millis = IntStream.range(0, MEASURED)
                .mapToDouble(_ -> preview(manager, chain))
                .sorted()
                .toArray();
        System.out.printf(
                "  %d visits over %d weeks, %d therapists: median %.0f ms, slowest of %d %.0f ms   (within 1,000)%n",
                VISITS,
                VISITS,
                SIZE.therapists(),
                millis[MEASURED / 2],
                MEASURED,
                Arrays.stream(millis).max().orElseThrow());
    }

    /** In milliseconds. */
    private static double preview(GatewaySession manager, BenchmarkChain chain) {
        var body = Map.of(
                "clientId", chain.client(0),
                "preset", "chronic",
                "count", VISITS,
                "treatmentId", BenchmarkChain.TREATMENT,
                "clinics",
                        IntStream.range(0, SIZE.clinics())
                                .mapToObj(chain::clinic)
                                .toList(),
                "parts", List.of("MORNING"),
                "firstDay", LocalDate.now(ZoneOffset.UTC).plusDays(2).toString());
        long begun = System.nanoTime();
        var answer = manager.post("/api/v1/care-plans/preview", body);
        double millis = (System.nanoTime() - begun) / 1e6;
        int found = answer.json().path("visits").size();
        if (answer.status() != 200 || found != VISITS) {
            throw new IllegalStateException(found + " visits: " + answer.status() + " " + answer.text());
        }
        return millis;
    }
}
