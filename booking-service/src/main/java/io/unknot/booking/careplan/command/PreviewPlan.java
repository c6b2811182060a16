package io.unknot.booking.careplan.command;

import io.unknot.booking.careplan.command.Preview.Proposal;
import io.unknot.booking.careplan.finder.Alternatives;
import io.unknot.booking.careplan.finder.CourseQuestion;
import io.unknot.booking.careplan.finder.FindCourse;
import io.unknot.booking.careplan.finder.Slots;
import java.util.Set;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Looks for the best times for a course over all that is free; takes nothing. */
@Component
public class PreviewPlan {

    private static final int ALTERNATIVES = 3;

    private final ReadMarket market;

    PreviewPlan(ReadMarket market) {
        this.market = market;
    }

    /** What can be had now, or that something named is not known. */
    public Mono<Preview> preview(CourseWish wish) {
        return preview(wish, Set.of());
    }

    /** As {@link #preview(CourseWish)}, without times that were just refused. */
    Mono<Preview> preview(CourseWish wish, Set<Chosen> refused) {
        return market.of(wish)
                .publishOn(ReadMarket.ASIDE)
                .map(found -> preview(
                        wish.question(found.travel()),
                        found.slots().without(slot -> refused.contains(Chosen.of(slot)))));
    }

    private static Preview preview(CourseQuestion question, Slots slots) {
        var found = FindCourse.best(question, slots);
        var alternatives = new Alternatives(question, slots);
        var proposals = IntStream.range(0, found.visits().size())
                .mapToObj(visit ->
                        new Proposal(found.visits().get(visit), alternatives.to(found.visits(), visit, ALTERNATIVES)))
                .toList();
        return new Preview(proposals, found.cost(), found.missing());
    }
}
