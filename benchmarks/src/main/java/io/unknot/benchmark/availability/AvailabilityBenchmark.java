package io.unknot.benchmark.availability;

import io.unknot.benchmark.chain.BenchmarkChain;
import io.unknot.benchmark.chain.ChainSize;
import io.unknot.benchmark.chain.FillVisits;
import io.unknot.benchmark.chain.LoadChain;
import io.unknot.benchmark.load.HttpQuestion;
import io.unknot.benchmark.load.Line;
import io.unknot.benchmark.running.MeasuredSystem;
import io.unknot.benchmark.sql.MultirangeSearch;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

/**
 * How many searches a second a whole system answers, beside raw SQL and a fixed answer in the same run; what a large chain
 * costs; and how soon a booked time is gone. Takes about twenty minutes.
 */
public final class AvailabilityBenchmark {

    private static final Duration WARM_UP = Duration.ofSeconds(Integer.getInteger("warm-up.seconds", 12));
    private static final Duration ROUND = Duration.ofSeconds(Integer.getInteger("round.seconds", 6));
    private static final int ROUNDS = 3;
    private static final int FEW = 40;

    private final Path checkout;
    private final Path folder;

    public AvailabilityBenchmark(Path checkout, Path folder) {
        this.checkout = checkout;
        this.folder = folder;
    }

    /** Prints what it finds, for people to read. */
    public void run() {
        for (var size : List.of(ChainSize.SMALL, ChainSize.LARGE)) {
            try (var system = new MeasuredSystem(checkout, folder)) {
                measure(system, new BenchmarkChain(size));
            } catch (SQLException e) {
                throw new IllegalStateException("The visits could not be written", e);
            }
        }
    }

    /** Prints one figure of the small chain alone, which takes three minutes: from booking to gone from the search. */
    public void runBookedToGone() {
        try (var system = new MeasuredSystem(checkout, folder)) {
            var chain = new BenchmarkChain(ChainSize.SMALL);
            load(system, chain);
            new BookedToGone(system, chain).measure();
        } catch (SQLException e) {
            throw new IllegalStateException("The visits could not be written", e);
        }
    }

    private static void load(MeasuredSystem system, BenchmarkChain chain) throws SQLException {
        System.out.printf("%n%s chain: %s%n", chain.size().name(), chain.size());
        LoadChain.into(system.gateway(), chain);
        if (chain.size().equals(ChainSize.SMALL)) {
            LoadChain.clients(system.gateway(), chain, BookedToGone.CLIENTS);
        }
        try (var database = system.database()) {
            int visits = FillVisits.of(chain, database);
            System.out.printf(
                    "  %,d visits written; ready again %.1f s after a restart%n", visits, system.restartSearch());
        }
    }

    private static void measure(MeasuredSystem system, BenchmarkChain chain) throws SQLException {
        load(system, chain);
        searches(system, chain);
        System.out.printf("  heap in use: %d MB of 512%n", new Heap(system.searchMetrics()).usedMegabytes());
        if (chain.size().equals(ChainSize.SMALL)) {
            new BookedToGone(system, chain).measure();
        }
    }

    private static void searches(MeasuredSystem system, BenchmarkChain chain) {
        var searches = new Searches(system.gateway(), chain);
        int all = chain.size().therapists();
        var fixed = new Line("a fixed answer of 200 bytes", () -> new HttpQuestion(random -> system.fixedAnswer()));
        var one = new Line("one therapist, one day", () -> new HttpQuestion(searches.oneTherapistOneDay()));
        var oneBySql = new Line(
                "  the same by SQL",
                () -> new MultirangeSearch(
                        system.database(),
                        random -> List.of(chain.therapist(random.nextInt(all))),
                        random -> 1 + random.nextInt(Searches.FIRST_DAYS),
                        1));
        var few = new Line(FEW + " therapists, 14 days, a page of 50", () -> new HttpQuestion(searches.page(FEW)));
        var fewBySql = bySql(system, chain, FEW);
        var next = new Line("next free of each of " + all, () -> new HttpQuestion(searches.nextFree()));
        var many = new Line(all + " therapists, 14 days, a page of 50", () -> new HttpQuestion(searches.page(all)));
        var lines = all == FEW
                ? List.of(fixed, one, oneBySql, few, fewBySql, next)
                : List.of(fixed, one, oneBySql, few, fewBySql, next, many, bySql(system, chain, all));
        lines.forEach(line -> line.warmUp(WARM_UP));
        for (int round = 0; round < ROUNDS; round++) {
            lines.forEach(line -> line.measure(ROUND));
        }
        lines.forEach(System.out::println);
        ratio("one therapist one day / fixed answer", one.timesAsFastAs(fixed), "at least 0.50");
        ratio("page of 40 x 14 days / SQL alone", few.timesAsFastAs(fewBySql), "at least 1.00");
        if (all != FEW) {
            ratio("cost of a page of 1,000 / of 40", few.timesAsFastAs(many), "at most 3.00");
        }
    }

    private static Line bySql(MeasuredSystem system, BenchmarkChain chain, int therapists) {
        var ids = chain.therapists(therapists);
        return new Line(
                "  the same by SQL, straight to PostgreSQL",
                () -> new MultirangeSearch(
                        system.database(), random -> ids, random -> 1 + random.nextInt(Searches.FIRST_DAYS), 14));
    }

    private static void ratio(String what, double ratio, String goal) {
        System.out.printf("  %-44s %10.2f   (%s)%n", what, ratio, goal);
    }
}
