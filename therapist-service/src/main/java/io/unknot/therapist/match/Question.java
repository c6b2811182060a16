package io.unknot.therapist.match;

import io.unknot.therapist.availability.chain.Catalogue;
import io.unknot.therapist.availability.search.Budget;
import io.unknot.therapist.availability.search.Search;
import io.unknot.therapist.availability.search.What;
import io.unknot.therapist.availability.search.Where;
import io.unknot.therapist.availability.search.Who;
import io.unknot.therapist.match.Wanted.Must;
import io.unknot.therapist.match.score.Wishes;
import io.unknot.therapist.therapist.Gender;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What somebody looks for, parted: what must hold as a search, the rest as wishes that are weighed. */
record Question(Search search, Wishes wishes) {

    /** Throws 400 for a home that names nothing. */
    static Question of(Wanted wanted, Catalogue catalogue, Instant now) {
        var place = wanted.home() == null ? null : wanted.home().in(catalogue);
        var near = wanted.withinKilometres();
        var where = place == null || near == null ? new Where.Everywhere() : new Where.Near(place, near);
        var wishes = new Wishes(
                wanted.condition(),
                place,
                wanted.budget(),
                wanted.range().from(),
                wanted.language(),
                wanted.gender(),
                wanted.pressure(),
                wanted.recommendedBy() != null,
                now);
        return new Question(search(wanted, where), wishes);
    }

    private static Search search(Wanted wanted, Where where) {
        return new Search(
                new What(kind(wanted), wanted.length(), Set.of()),
                where,
                who(wanted),
                wanted.range(),
                wanted.starts(),
                budget(wanted),
                true,
                wanted.limit(),
                Optional.empty());
    }

    private static What.Kind kind(Wanted wanted) {
        var condition = wanted.condition();
        var treatment = wanted.treatmentId();
        if (treatment == null) {
            return condition == null ? new What.Anything() : new What.For(condition);
        }
        return condition == null ? new What.AnyOf(Set.of(treatment)) : new What.Allowed(Set.of(treatment), condition);
    }

    private static Who who(Wanted wanted) {
        return new Who(
                Set.of(),
                wanted.must().contains(Must.LANGUAGE) ? oneOrNone(wanted.language()) : Set.of(),
                wanted.must().contains(Must.GENDER) ? oneOrNone(wanted.gender()) : Set.<Gender>of(),
                oneOrNone(wanted.technique()));
    }

    // Nobody can pay in a currency it is not sold in, so that holds in any case.
    private static Budget budget(Wanted wanted) {
        var budget = wanted.budget();
        return budget == null
                ? new Budget(null, null)
                : new Budget(budget.currency(), wanted.must().contains(Must.BUDGET) ? budget.amountMinor() : null);
    }

    private static <T> Set<T> oneOrNone(@Nullable T one) {
        return one == null ? Set.of() : Set.of(one);
    }
}
