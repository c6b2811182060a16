package io.unknot.benchmark.booking;

import io.unknot.benchmark.booking.Bookings.Way;
import io.unknot.benchmark.chain.BenchmarkChain;
import io.unknot.benchmark.chain.ChainSize;
import io.unknot.benchmark.chain.LoadChain;
import io.unknot.benchmark.load.AtARate;
import io.unknot.benchmark.load.Line;
import io.unknot.benchmark.running.Backlog;
import io.unknot.benchmark.running.CpuSpent;
import io.unknot.benchmark.running.MeasuredSystem;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/**
 * How many bookings a second a whole system makes, with login, outbox, relay and both consumers at work, beside the same
 * statements by pgbench in the same run; what each part spends; and what happens when fifty want one time.
 */
public final class BookingBenchmark {

    private static final Duration WARM_UP = Duration.ofSeconds(Integer.getInteger("warm-up.seconds", 60));
    private static final Duration ROUND = Duration.ofSeconds(Integer.getInteger("round.seconds", 8));
    private static final int ROUNDS = 3;

    private final Path checkout;
    private final Path folder;

    public BookingBenchmark(Path checkout, Path folder) {
        this.checkout = checkout;
        this.folder = folder;
    }

    /** Prints what it finds, for people to read. */
    public void run() throws Exception {
        try (var system = new MeasuredSystem(checkout, folder)) {
            var chain = new BenchmarkChain(ChainSize.TO_BOOK);
            LoadChain.into(system.gateway(), chain);
            LoadChain.clients(system.gateway(), chain, FreeTimes.clients(chain.size()));
            LoadChain.manyBookingsForEach(system.gateway(), chain);
            var times = new FreeTimes(chain, LocalDate.now(ZoneOffset.UTC));
            var post = new Line("booked in one call", () -> new Bookings(system.gateway(), times, Way.ONE_POST));
            var held =
                    new Line("held, then confirmed", () -> new Bookings(system.gateway(), times, Way.HOLD_AND_CONFIRM));
            var bare = BareBooking.over(system.login("booking"), folder);
            throughput(post, held, bare);
            new Backlog(system).awaitNone();
            atHalfOfThePeak(system, times, post.figures().perSecond() / 2);
            oneTime(system, times);
        }
    }

    private static void throughput(Line post, Line held, BareBooking bare) {
        post.warmUp(WARM_UP);
        held.warmUp(WARM_UP.dividedBy(4));
        bare.run(ROUND);
        var spent = new ArrayList<String>();
        for (int round = 0; round < ROUNDS; round++) {
            var before = CpuSpent.now();
            long booked = post.measure(ROUND);
            spent.add(CpuSpent.now().millisEach(before, booked).toString());
            held.measure(ROUND);
            bare.measure(ROUND);
        }
        System.out.println(post);
        System.out.println(held);
        System.out.printf("  %-44s %,10.0f a second%n", "five round trips by pgbench", bare.perSecond());
        System.out.println("  spent on one booked in one call, in ms of one processor: " + spent.get(ROUNDS / 2));
        ratio("booked in one call / pgbench", post.figures().perSecond() / bare.perSecond(), "at least 0.20");
        ratio("held, then confirmed / pgbench", held.figures().perSecond() / bare.perSecond(), "at least 0.12");
    }

    private static void atHalfOfThePeak(MeasuredSystem system, FreeTimes times, double perSecond) {
        var figures = AtARate.ask(() -> new Bookings(system.gateway(), times, Way.ONE_POST), perSecond, ROUND);
        System.out.printf("  %-44s %s   (p99 within 60)%n", "at half of the peak", figures);
    }

    private static void oneTime(MeasuredSystem system, FreeTimes times) throws Exception {
        try (var crowd = new OneTime(system.gateway(), times)) {
            for (int round = 0; round < OneTime.WARM_UP; round++) {
                crowd.round();
            }
            List<OneTime.Round> rounds = new ArrayList<>();
            for (int round = 0; round < OneTime.ROUNDS; round++) {
                rounds.add(crowd.round());
            }
            System.out.printf(
                    "  fifty for one time: %d of %d rounds with one 201 and 49 times 409; the slowest answer %.0f ms"
                            + " (within 500), of the median round %.0f ms%n",
                    rounds.stream().filter(OneTime.Round::isAsPromised).count(),
                    rounds.size(),
                    rounds.stream()
                            .mapToDouble(OneTime.Round::slowestMillis)
                            .max()
                            .orElseThrow(),
                    rounds.stream()
                            .mapToDouble(OneTime.Round::slowestMillis)
                            .sorted()
                            .skip(OneTime.ROUNDS / 2)
                            .findFirst()
                            .orElseThrow());
        }
    }

    private static void ratio(String what, double ratio, String goal) {
        System.out.printf("  %-44s %10.2f   (%s)%n", what, ratio, goal);
    }
}
