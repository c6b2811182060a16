package io.unknot.therapist.availability.search;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.unknot.schedule.search.Candidate;
import io.unknot.schedule.search.FreeTime;
import io.unknot.schedule.search.FreeTimes;
import io.unknot.schedule.search.Question;
import io.unknot.schedule.time.Span;
import io.unknot.service.problem.Problem;
import io.unknot.therapist.availability.chain.Chain;
import io.unknot.therapist.availability.chain.ChainInMemory;
import io.unknot.therapist.clinic.Clinic;
import io.unknot.therapist.register.Complaints;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
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
        requireSearchable(search.range(), now);
        var known = chain.now();
        var candidates = candidates(search, known, now);
        var found = search.nextOnly() ? nextOfEach(candidates, search, now) : first(candidates, search, now);
        timer.record(System.nanoTime() - begun, TimeUnit.NANOSECONDS);
        return FoundTimes.first(known.catalogue(), found, search.limit());
    }

    private static void requireSearchable(TimeRange range, Instant now) {
        if (range.isEmpty(now)) {
            throw Complaints.about("to", "must be after from: it is the first moment no longer searched");
        }
        if (range.isTooLong(now)) {
            throw Problem.of(400, "range-too-long", "That is too long a time to search at once")
                    .detail("At most " + TimeRange.LONGEST_DAYS + " days are searched at once.")
                    .next("Search a shorter time, then go on from its end.")
                    .field("to", "must be at most " + TimeRange.LONGEST_DAYS + " days after from")
                    .toException();
        }
    }

    /** Days are of each clinic's clock, so candidates of different zones may be asked about different ranges. */
    private static Map<Span, List<Candidate>> candidates(Search search, Chain chain, Instant now) {
        var choices = search.what().in(chain.catalogue());
        search.who().requireKnown(chain.catalogue());
        var candidates = new HashMap<Span, List<Candidate>>();
        for (var clinic : search.where().in(chain.catalogue())) {
            search.range().in(clinic.zone(), now).ifPresent(range -> {
                var ofRange = candidates.computeIfAbsent(range, any -> new ArrayList<>());
                addCandidates(ofRange, search, chain, clinic, choices, now);
            });
        }
        return candidates;
    }

    private static void addCandidates(
            List<Candidate> candidates,
            Search search,
            Chain chain,
            Clinic clinic,
            List<What.Choice> choices,
            Instant now) {
        var open = OpenChoice.at(clinic, choices, chain.catalogue().limits(), now);
        for (var rostered : chain.catalogue().therapistsAt(clinic.id())) {
            var therapist = rostered.therapist();
            if (!search.who().fits(therapist)) {
                continue;
            }
            for (var each : open) {
                var treatment = each.choice().treatment();
                if (rostered.gives(treatment.id())
                        && search.who().fits(therapist, treatment)
                        && search.budget()
                                .allows(therapist, treatment, each.choice().variant())) {
                    chain.book()
                            .candidate(
                                    clinic.id(), therapist.id(), each.choice().timing(), now)
                            .map(each::within)
                            .ifPresent(candidates::add);
                }
            }
        }
    }

    // One more than is wanted, to know whether there are more.
    private static List<FreeTime> first(Map<Span, List<Candidate>> candidates, Search search, Instant now) {
        var after = search.after().orElse(null);
        return inOrder(
                candidates.entrySet().stream()
                        .map(each -> FreeTimes.first(
                                each.getValue(), question(search, each.getKey(), now, after), search.limit() + 1))
                        .toList(),
                search.limit() + 1);
    }

    // What a therapist's next time is does not depend on what was read already.
    private static List<FreeTime> nextOfEach(Map<Span, List<Candidate>> candidates, Search search, Instant now) {
        var told = new HashSet<UUID>();
        var all = candidates.entrySet().stream()
                .map(each -> FreeTimes.nextOfEach(
                        each.getValue(), question(search, each.getKey(), now, null), Integer.MAX_VALUE))
                .toList();
        return inOrder(all, Integer.MAX_VALUE).stream()
                .filter(time -> told.add(time.therapistId()))
                .filter(time -> search.after()
                        .filter(last -> FreeTime.IN_ORDER.compare(time, last) <= 0)
                        .isEmpty())
                .limit(search.limit() + 1L)
                .toList();
    }

    private static Question question(Search search, Span range, Instant now, @Nullable FreeTime after) {
        return new Question(range, now, search.starts(), after);
    }

    private static List<FreeTime> inOrder(List<List<FreeTime>> parts, int limit) {
        return parts.size() == 1
                ? parts.getFirst()
                : parts.stream()
                        .flatMap(List::stream)
                        .sorted(FreeTime.IN_ORDER)
                        .limit(limit)
                        .toList();
    }
}
