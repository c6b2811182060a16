package io.unknot.booking.aftercare;

import static org.assertj.core.api.Assertions.assertThat;

import io.unknot.booking.words.Language;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;

class ExercisesTests {

    private final Exercises exercises = new Exercises(JsonMapper.builder().build());

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        # condition          | never shown
        acute-inflammation   | knee-to-chest lying-twist foam-roller massage-ball self-massage
        acute-strain         | knee-to-chest lying-twist foam-roller massage-ball self-massage
        acute-disc-symptoms  | knee-to-chest lying-twist foam-roller
        sciatica             | knee-to-chest lying-twist
        osteoporosis         | knee-to-chest lying-twist foam-roller massage-ball
        pregnancy            | knee-to-chest lying-twist foam-roller
        blood-thinners       | foam-roller massage-ball
        reduced-sensation    | foam-roller massage-ball
        suspected-fracture   | knee-to-chest lying-twist foam-roller massage-ball self-massage
        """)
    void anExerciseIsNotShownWithAConditionItMustNotGoWith(String condition, String never) {
        var all = exercises.all().stream().map(Exercise::key).toList();
        for (var key : all) {
            var shown = keys(exercises.fit(List.of(key), List.of("tension", condition)));
            assertThat(shown.contains(key))
                    .as(key)
                    .isNotEqualTo(Arrays.asList(never.split(" ")).contains(key));
        }
    }

    /** What goes out after a visit, as the clinics list it, and what each is for. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        knee-to-chest stretch                 | knee-to-chest | chronic-low-back-pain degenerative-low-back-pain limited-flexibility non-specific-low-back-pain stiffness
        lying spinal twist                    | lying-twist   | chronic-tightness limited-flexibility limited-mobility stiffness
        foam roller                           | foam-roller   | adhesions chronic-tightness fascial-restriction tension
        massage ball                          | massage-ball  | chronic-low-back-pain knots recurrent-pain referred-pain tension
        circular self-massage beside the spine | self-massage | acute-soreness non-specific-low-back-pain sensitive-back stress tension
        breaks from sitting                   | desk-breaks   | non-specific-low-back-pain posture stiffness stress
        posture                               | posture       | chronic-low-back-pain fascial-restriction posture
        """)
    void whatTheClinicsListIsShippedForWhatItSuits(String rule, String key, String suits) {
        assertThat(exercises.all())
                .hasSize(7)
                .filteredOn(exercise -> exercise.key().equals(key))
                .as(rule)
                .singleElement()
                .satisfies(exercise -> assertThat(exercise.suits()).containsExactlyInAnyOrder(suits.split(" ")));
    }

    @Test
    void whatIsMeantForTheComplaintComesFirst() {
        assertThat(keys(exercises.fit(List.of(), List.of("adhesions"))))
                .startsWith("foam-roller")
                .hasSize(4);
        assertThat(keys(exercises.fit(List.of(), List.of("posture")))).startsWith("desk-breaks", "posture");
    }

    @Test
    void onlyWhatWasChosenForTheTreatmentIsShown() {
        assertThat(keys(exercises.fit(List.of("posture", "self-massage"), List.of("stress"))))
                .containsExactly("self-massage", "posture");
    }

    @Test
    void somebodyNobodyAskedIsShownWhatGoesWithAnything() {
        assertThat(keys(exercises.fitForAnybody(List.of()))).containsExactly("desk-breaks", "posture");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyExerciseHasWordsInEveryLanguageAndNoneOfThemPromisesACure(Language language) {
        var sheet = exercises.sheet(exercises.all(), language);

        assertThat(sheet.about()).isNotBlank();
        assertThat(sheet.exercises()).hasSize(7).allSatisfy(shown -> {
            assertThat(shown.words().title()).isNotBlank();
            assertThat(shown.words().steps()).hasSize(3).noneMatch(String::isBlank);
        });
        assertThat(sheet.toString()).doesNotContainIgnoringCase("cure", "heal ", "heilt", "cura ", "شفاء");
    }

    @Test
    void everyExerciseHasADrawingThatRunsAndLoadsNothing() {
        for (var exercise : exercises.all()) {
            assertThat(exercises.drawing(exercise.key()).orElseThrow())
                    .startsWith("<svg ")
                    .contains("<title>")
                    .doesNotContainIgnoringCase("script", "href", "url(")
                    .doesNotContainPattern("\\son\\w+=");
        }
        assertThat(exercises.drawing("../words_en")).isEmpty();
    }

    private static List<String> keys(List<Exercise> found) {
        return found.stream().map(Exercise::key).toList();
    }
}
