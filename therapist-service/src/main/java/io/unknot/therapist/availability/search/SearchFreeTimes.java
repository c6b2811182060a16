package io.unknot.therapist.availability.search;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.unknot.schedule.search.Asked;
import io.unknot.schedule.search.Candidate;
import io.unknot.schedule.search.FreeTime;
import io.unknot.schedule.search.FreeTimes;
import io.unknot.schedule.search.Question;
import io.unknot.schedule.time.Span;
import io.unknot.therapist.availability.chain.ChainInMemory;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Searches the times that may be booked and are not taken, in memory alone. What is taken may be a moment old; whether a
 * time is really still free is decided by booking-service when somebody books it.
 */
@Component
public final class SearchFreeTimes {

    private final ChainInMemory chain;
    private final InstantSource clock;
    private final Timer timer;

    SearchFreeTimes(ChainInMemory chain, InstantSource clock, MeterRegistry meters) {
        this.chain = chain;
        this.clock = clock;
        this.timer = Timer.builder("unknot.availability.search")
                .description("searching free times, without reading the request and writing the answer")
                .publishPercentileHistogram()
                .register(meters);
    }

    /**
     * The free times wanted, by start, then by the ids of therapist, clinic and treatment. What of the range is past, or
     * within a clinic's notice, or beyond its horizon is passed over. Throws 404 for an id nobody knows, 400 for a range
     * that cannot be searched, 503 {@code starting} before there is anything to search in.
     */
    public FoundTimes search(Search search) {
        long begun = System.nanoTime();
        var now = clock.instant();
        search.range().requireSearchable(now, "from", "to");
        var known = chain.now();
        var candidates = Candidates.of(search, known, now);
        var found = search.nextOnly() ? nextOfEach(candidates, search, now) : first(candidates, search, now);
        timer.record(System.nanoTime() - begun, TimeUnit.NANOSECONDS);
        return FoundTimes.first(known.catalogue(), found, search.limit());
    }

    /**
     * The next free time of each therapist for each treatment at each clinic, all there are: neither the limit nor what
     * was seen already counts. The range must be searchable; throws 404 and 503 as {@link #search}.
     */
    public FoundTimes offers(Search search) {
        var now = clock.instant();
        var known = chain.now();
        var found = eachNext(Candidates.of(search, known, now), search, now);
        return new FoundTimes(known.catalogue(), found, false);
    }

    // One more than is wanted, to know whether there are more.
    private static List<FreeTime> first(Map<Span, List<Candidate>> candidates, Search search, Instant now) {
        return FreeTimes.first(asked(candidates, search, now, search.after().orElse(null)), search.limit() + 1);
    }

    // What a therapist's next time is does not depend on what was read already.
    private static List<FreeTime> nextOfEach(Map<Span, List<Candidate>> candidates, Search search, Instant now) {
        var told = new HashSet<UUID>();
        return eachNext(candidates, search, now).stream()
                .filter(time -> told.add(time.therapistId()))
                .filter(time -> search.after()
                        .filter(last -> FreeTime.IN_ORDER.compare(time, last) <= 0)
                        .isEmpty())
                .limit(search.limit() + 1L)
                .toList();
    }

    private static List<FreeTime> eachNext(Map<Span, List<Candidate>> candidates, Search search, Instant now) {
        return FreeTimes.nextOfEach(asked(candidates, search, now, null), Integer.MAX_VALUE);
    }

    private static List<Asked> asked(
            Map<Span, List<Candidate>> candidates, Search search, Instant now, @Nullable FreeTime after) {
        return candidates.entrySet().stream()
                .map(each -> new Asked(new Question(each.getKey(), now, search.starts(), after), each.getValue()))
                .toList();
    }
}
