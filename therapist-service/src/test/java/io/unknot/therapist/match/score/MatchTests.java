package io.unknot.therapist.match.score;

import static io.unknot.therapist.match.score.OptionOfMara.LOW_BACK_PAIN;
import static io.unknot.therapist.match.score.OptionOfMara.everyWish;
import static io.unknot.therapist.match.score.OptionOfMara.noWish;
import static io.unknot.therapist.match.score.OptionOfMara.usual;
import static io.unknot.therapist.match.score.OptionOfMara.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.unknot.schedule.clinic.Place;
import io.unknot.therapist.availability.search.RangeEnd;
import io.unknot.therapist.therapist.Gender;
import io.unknot.therapist.treatment.Contraindication.Effect;
import io.unknot.therapist.treatment.Pressure;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class MatchTests {

    /** One part, and what it is judged by from the worst to the best; all else stays as it is. */
    static Stream<Arguments> oneThingAtATime() {
        return Stream.of(
                Arguments.of(
                        Part.CONDITION,
                        List.of(
                                with(mara -> mara.conditions = Set.of("stress")),
                                with(mara -> mara.conditions = Set.of(LOW_BACK_PAIN)))),
                Arguments.of(
                        Part.TREATMENT,
                        List.of(
                                with(mara -> mara.care = Effect.ADAPT),
                                with(mara -> mara.care = Effect.WARN),
                                usual(),
                                with(mara -> {
                                    mara.suits = Set.of(LOW_BACK_PAIN);
                                    mara.care = Effect.WARN;
                                }),
                                with(mara -> mara.suits = Set.of(LOW_BACK_PAIN)))),
                Arguments.of(
                        Part.DISTANCE,
                        List.of(
                                with(mara -> mara.place = null),
                                with(mara -> mara.place = new Place(51.5072, -0.1276)),
                                with(mara -> mara.place = new Place(53.7950, -1.7594)),
                                with(mara -> mara.place = new Place(53.7940, -1.5500)),
                                with(mara -> mara.place = OptionOfMara.LEEDS))),
                Arguments.of(
                        Part.PRICE,
                        List.of(
                                with(mara -> mara.price = 90_000),
                                with(mara -> mara.price = 5001),
                                with(mara -> mara.price = 5000),
                                with(mara -> mara.price = 4999),
                                with(mara -> mara.price = 0))),
                Arguments.of(
                        Part.SOON,
                        Stream.of(Duration.ofDays(60), Duration.ofDays(8), Duration.ofDays(1), Duration.ofHours(2))
                                .map(wait -> with(mara -> mara.start = OptionOfMara.MONDAY_NOON.plus(wait)))
                                .toList()),
                Arguments.of(
                        Part.RATING,
                        Stream.of(
                                        List.of(3, 0, 0, 0, 0),
                                        List.of(1, 0, 0, 0, 0),
                                        List.of(0, 0, 0, 0, 0),
                                        List.of(0, 0, 0, 1, 0),
                                        List.of(0, 0, 0, 0, 1),
                                        List.of(0, 0, 0, 0, 90))
                                .map(stars -> with(mara -> mara.stars = stars))
                                .toList()),
                Arguments.of(
                        Part.EXPERIENCE,
                        Stream.of(2027, 2026, 2017, 1980)
                                .map(since -> with(mara -> mara.since = since))
                                .toList()),
                Arguments.of(Part.LANGUAGE, List.of(usual(), with(mara -> mara.languages = Set.of("en", "pl")))),
                Arguments.of(
                        Part.GENDER,
                        List.of(with(mara -> mara.gender = Gender.MALE), with(mara -> mara.gender = Gender.FEMALE))),
                Arguments.of(
                        Part.PRESSURE,
                        List.of(
                                with(mara -> mara.pressures = Set.of(Pressure.LIGHT)),
                                with(mara -> mara.pressures = Set.of(Pressure.LIGHT, Pressure.MEDIUM)),
                                with(mara -> mara.pressures = Set.of(Pressure.LIGHT, Pressure.FIRM)))),
                Arguments.of(Part.RECOMMENDATION, List.of(usual(), with(mara -> mara.recommended = true))));
    }

    @ParameterizedTest
    @MethodSource("oneThingAtATime")
    void ranksWhatIsBetterInOnePartFirst(Part part, List<Option> fromTheWorst) {
        var shuffled = new ArrayList<>(fromTheWorst);
        Collections.shuffle(shuffled, new Random(7));

        assertThat(ranked(shuffled, Weights.usual())).containsExactlyElementsOf(fromTheWorst.reversed());
        assertThat(fromTheWorst)
                .as("only this part differs")
                .allSatisfy(option ->
                        assertThat(scoresBut(part, option)).isEqualTo(scoresBut(part, fromTheWorst.getFirst())));
    }

    @ParameterizedTest
    @MethodSource("oneThingAtATime")
    void passesOverAPartThatWeighsNothing(Part part, List<Option> fromTheWorst) {
        var scores = fromTheWorst.stream()
                .map(option -> Match.of(option, everyWish(), Weights.usual().with(part, 0))
                        .score())
                .distinct();
        assertThat(scores).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("oneThingAtATime")
    void aPartThatWeighsMoreMovesMore(Part part, List<Option> fromTheWorst) {
        assertThat(range(fromTheWorst, Weights.usual().with(part, 6)))
                .isGreaterThan(range(fromTheWorst, Weights.usual().with(part, 0.5)));
    }

    @Test
    void everyPartIsTriedButTheLicenceWhichEverybodyHas() {
        assertThat(oneThingAtATime().map(each -> each.get()[0]))
                .containsExactlyInAnyOrder(Arrays.stream(Part.values())
                        .filter(part -> part != Part.LICENCE)
                        .toArray());
    }

    @Test
    void theLicenceIsToldAndCountsForNothing() {
        var longer = with(mara -> mara.licensedUntil = LocalDate.of(2040, 1, 1));
        var shorter = usual();

        assertThat(Match.of(longer, everyWish(), Weights.usual()).score())
                .isEqualTo(Match.of(shorter, everyWish(), Weights.usual()).score());
        assertThat(Match.of(shorter, noWish(), Weights.usual()).reasons())
                .contains(new Reason.Licensed(LocalDate.of(2028, 12, 31)));
    }

    @Test
    void judgesByNothingThatNobodyWishes() {
        var parts =
                Match.of(usual(), noWish(), Weights.usual()).reasons().stream().map(Reason::part);
        assertThat(parts).containsExactly(Part.LICENCE, Part.SOON, Part.RATING, Part.EXPERIENCE);
    }

    @ParameterizedTest
    @EnumSource(Part.class)
    void scoresBetweenNothingAndAllWhateverIsWishedAndWeighed(Part heavy) {
        var dice = new Random(heavy.name().hashCode());
        for (int round = 0; round < 500; round++) {
            var weights = weights(dice).with(heavy, 100 * dice.nextDouble());
            var match = Match.of(anything(dice), dice.nextBoolean() ? everyWish() : noWish(), weights);
            assertThat(match.score()).isBetween(0.0, 1.0);
            assertThat(match.reasons())
                    .allSatisfy(reason -> assertThat(reason.score()).isBetween(0.0, 1.0));
        }
    }

    @Test
    void theOrderIsTotalAndDoesNotDependOnTheOrderBefore() {
        var dice = new Random(11);
        for (int round = 0; round < 200; round++) {
            var options = new ArrayList<>(
                    IntStream.range(0, 12).mapToObj(_ -> anything(dice)).toList());
            var ranked = ranked(options, Weights.usual());
            Collections.shuffle(options, dice);
            assertThat(ranked(options, Weights.usual())).isEqualTo(ranked);
        }
    }

    @Test
    void ofThoseThatAreAsGoodTheSoonestComesFirst() {
        var later = usual();
        var sooner = with(mara -> mara.start = mara.start.minusSeconds(1200));
        assertThat(ranked(List.of(later, sooner), Weights.usual().with(Part.SOON, 0)))
                .containsExactly(sooner, later);
    }

    @Test
    void showsOnlyTheBestOfEachTherapist() {
        var one = UUID.randomUUID();
        var near = with(mara -> {
            mara.therapist = one;
            mara.place = OptionOfMara.LEEDS;
        });
        var far = with(mara -> mara.therapist = one);
        var other = usual();

        assertThat(ranked(List.of(far, other, near), Weights.usual())).containsExactly(near, other);
    }

    @Test
    void theWaitIsCountedFromWhenItIsWanted() {
        var inAWeek = with(mara -> mara.start = OptionOfMara.MONDAY_NOON.plus(Duration.ofDays(7)));
        var then = new RangeEnd.At(inAWeek.time().start());
        var fromThen = new Wishes(null, null, null, then, null, null, null, false, OptionOfMara.MONDAY_NOON);
        assertThat(Match.of(inAWeek, fromThen, Weights.usual()).reasons())
                .filteredOn(reason -> reason.part() == Part.SOON)
                .allSatisfy(reason -> assertThat(reason.score()).isEqualTo(1));
    }

    private static List<Option> ranked(List<Option> options, Weights weights) {
        return Match.ranked(options, everyWish(), weights).map(Match::option).toList();
    }

    private static double range(List<Option> options, Weights weights) {
        var scores = options.stream()
                .mapToDouble(option -> Match.of(option, everyWish(), weights).score())
                .summaryStatistics();
        return scores.getMax() - scores.getMin();
    }

    private static Map<Part, Double> scoresBut(Part part, Option option) {
        var scores = new EnumMap<Part, Double>(Part.class);
        Match.of(option, everyWish(), Weights.usual())
                .reasons()
                .forEach(reason -> scores.put(reason.part(), reason.score()));
        scores.remove(part);
        return scores;
    }

    private static Weights weights(Random dice) {
        var weights = new EnumMap<Part, Double>(Part.class);
        for (var part : Part.values()) {
            weights.put(part, dice.nextInt(4) == 0 ? 0 : 10 * dice.nextDouble());
        }
        return new Weights(weights);
    }

    private static Option anything(Random dice) {
        return with(mara -> {
            mara.conditions = dice.nextBoolean() ? Set.of(LOW_BACK_PAIN) : Set.of();
            mara.suits = dice.nextBoolean() ? Set.of(LOW_BACK_PAIN) : Set.of();
            mara.care = dice.nextBoolean() ? Effect.ADAPT : null;
            mara.place = dice.nextInt(5) == 0
                    ? null
                    : new Place(180 * dice.nextDouble() - 90, 360 * dice.nextDouble() - 180);
            mara.price = dice.nextLong(100_000_000);
            mara.start = Instant.ofEpochSecond(OptionOfMara.MONDAY_NOON.getEpochSecond() + dice.nextInt(90 * 86_400));
            mara.stars = IntStream.range(0, 5).mapToObj(_ -> dice.nextInt(50)).toList();
            mara.since = 1950 + dice.nextInt(78);
            mara.languages = dice.nextBoolean() ? Set.of("pl") : Set.of();
            mara.gender = dice.nextBoolean() ? Gender.FEMALE : null;
            mara.pressures = dice.nextBoolean() ? Set.of(Pressure.MEDIUM) : Set.of();
            mara.recommended = dice.nextBoolean();
        });
    }
}
