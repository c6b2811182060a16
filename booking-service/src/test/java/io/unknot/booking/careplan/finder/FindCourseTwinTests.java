package io.unknot.booking.careplan.finder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/**
 * What is found is as good as the best of all combinations. {@code -Dfinder.cases=100000} tries more, {@code
 * -Dfinder.case=17} one alone.
 */
class FindCourseTwinTests {

    @Test
    void findsWhatTryingEveryCombinationFinds() {
        cases().forEach(seed -> {
            var small = SmallCase.of(seed);
            var question = small.question();

            var found = FindCourse.best(question, Slots.of(small.slots()));

            var best = BruteForce.best(question, small.slots());
            assertThat(found.visits()).as("visits of case %d", seed).hasSameSizeAs(best);
            assertThat(BruteForce.worth(question).compare(found.visits(), best))
                    .as("case %d: %s against %s", seed, found.visits(), best)
                    .isZero();
            assertThat(found.cost()).as("case %d", seed).isEqualTo(Step.of(found.visits(), question));
            assertThat(found.missing().isPresent())
                    .as("something is missing in case %d", seed)
                    .isEqualTo(best.size() < question.visits().size());
        });
    }

    @Test
    void theCasesAreOfEveryKind() {
        var sizes = LongStream.range(0, 2_000)
                .mapToObj(SmallCase::of)
                .map(small -> {
                    var found = FindCourse.best(small.question(), Slots.of(small.slots()));
                    return small.question().visits().size() - found.visits().size();
                })
                .toList();

        assertThat(sizes).filteredOn(missing -> missing == 0).hasSizeGreaterThan(300);
        assertThat(sizes).filteredOn(missing -> missing > 0).hasSizeGreaterThan(300);
    }

    @Test
    void alternativesAreTheBestOfAllTimesThatKeepTheSpacing() {
        cases().forEach(seed -> {
            var small = SmallCase.of(seed);
            var question = small.question();
            var slots = Slots.of(small.slots());
            var found = FindCourse.best(question, slots).visits();
            for (int visit = 0; visit < found.size(); visit++) {
                assertThat(new Alternatives(question, slots).to(found, visit, 3))
                        .as("case %d, visit %d", seed, visit)
                        .hasSize(BruteForce.alternatives(question, small.slots(), found, visit));
            }
        });
    }

    private static LongStream cases() {
        var one = Long.getLong("finder.case");
        return one == null ? LongStream.range(0, Integer.getInteger("finder.cases", 5_000)) : LongStream.of(one);
    }
}
