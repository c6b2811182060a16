package io.unknot.therapist.match;

import io.unknot.schedule.search.FreeTime;
import io.unknot.therapist.availability.chain.Catalogue;
import io.unknot.therapist.availability.chain.ChainInMemory;
import io.unknot.therapist.availability.search.Budget;
import io.unknot.therapist.availability.search.Search;
import io.unknot.therapist.availability.search.SearchFreeTimes;
import io.unknot.therapist.match.score.Match;
import io.unknot.therapist.match.score.Option;
import io.unknot.therapist.match.score.Weights;
import io.unknot.therapist.recommendation.Recommendations;
import io.unknot.therapist.register.Complaints;
import io.unknot.therapist.treatment.Contraindication;
import io.unknot.therapist.treatment.Treatment;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Ranks the therapists who could treat somebody. Who is listed can be booked: what must hold is decided by the search for
 * free times, in the same memory and by the same rules, so the two cannot disagree.
 */
@Component
public final class MatchTherapists {

    private final SearchFreeTimes searchFreeTimes;
    private final Recommendations recommendations;
    private final ChainInMemory chain;
    private final InstantSource clock;
    private final Weights weights;

    MatchTherapists(
            SearchFreeTimes searchFreeTimes,
            Recommendations recommendations,
            ChainInMemory chain,
            InstantSource clock,
            Weights weights) {
        this.searchFreeTimes = searchFreeTimes;
        this.recommendations = recommendations;
        this.chain = chain;
        this.clock = clock;
        this.weights = weights;
    }

    /** Signals 400 for what names nobody or cannot be searched, 503 {@code starting}. */
    public Mono<Matches> match(Wanted wanted) {
        var code = wanted.recommendedBy();
        return (code == null ? Mono.just(Set.<UUID>of()) : recommendations.by(code))
                .map(recommended -> match(wanted, recommended));
    }

    private Matches match(Wanted wanted, Set<UUID> recommended) {
        wanted.range().requireSearchable(clock.instant(), "earliest", "latest");
        var catalogue = chain.now().catalogue();
        requireKnown(wanted, catalogue);
        var question = Question.of(wanted, catalogue, clock.instant());
        var ranked = Match.ranked(options(question.search(), recommended), question.wishes(), weights)
                .limit(wanted.limit() + 1L)
                .toList();
        var shown = ranked.subList(0, Math.min(ranked.size(), wanted.limit()));
        return new Matches(shown, ranked.size() > shown.size(), instead(wanted, catalogue));
    }

    private static void requireKnown(Wanted wanted, Catalogue catalogue) {
        var id = wanted.treatmentId();
        if (id != null && catalogue.treatment(id).isEmpty()) {
            throw Complaints.about("treatmentId", "must be the id of a treatment there is");
        }
    }

    private List<Option> options(Search search, Set<UUID> recommended) {
        var found = searchFreeTimes.offers(search);
        return found.times().stream()
                .map(time -> option(time, found.catalogue(), search.budget(), recommended))
                .toList();
    }

    private static Option option(FreeTime time, Catalogue catalogue, Budget budget, Set<UUID> recommended) {
        var therapist = catalogue.therapist(time.therapistId()).orElseThrow().therapist();
        var treatment = catalogue.treatment(time.treatmentId()).orElseThrow();
        var clinic = catalogue.clinic(time.clinicId()).orElseThrow();
        var price = treatment
                .lasting(Duration.between(time.start(), time.end()))
                .flatMap(variant -> budget.price(clinic, therapist, treatment, variant));
        return new Option(
                time,
                therapist,
                treatment,
                clinic,
                price,
                catalogue.rating(therapist.id()).orElse(null),
                recommended.contains(therapist.id()));
    }

    private static List<Treatment> instead(Wanted wanted, Catalogue catalogue) {
        var condition = wanted.condition();
        if (condition == null || wanted.treatmentId() == null) {
            return List.of();
        }
        return catalogue
                .treatment(wanted.treatmentId())
                .flatMap(treatment -> treatment.contraindication(condition))
                .map(Contraindication::alternatives)
                .orElse(Set.of())
                .stream()
                .flatMap(id -> catalogue.treatment(id).stream())
                .filter(treatment -> !treatment.isBlockedBy(condition))
                .sorted(Comparator.comparing(Treatment::name).thenComparing(Treatment::id))
                .toList();
    }
}
