package io.unknot.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.unknot.local.demo.DemoChain.Entry;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** The treatments as the clinics list them, one row for each: what is shipped must not differ from it. */
class CatalogueOfTheClinicsTests {

    private static final int TREATMENTS = 14;

    private final DemoChain chain = DemoChain.shipped();

    /** In the last column what may be offered instead is in brackets. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        swedish            | massage        | light medium      | stiffness stress first-visit sensitive-back acute-soreness | |
        deep-tissue        | massage        | firm              | chronic-tension adhesions limited-mobility chronic-low-back-pain | | acute-inflammation(acupressure swedish)
        trigger-point      | massage        | firm              | knots referred-pain | | acute-inflammation(acupressure swedish)
        myofascial         | massage        | medium            | posture chronic-tightness fascial-restriction | | acute-inflammation(acupressure swedish)
        friction           | massage        | firm              | chronic-low-back-pain recurrent-pain adhesions | | acute-inflammation(acupressure swedish), acute-strain(acupressure swedish)
        acupressure        | massage        | medium            | tension stress needle-fear | |
        hot-stone          | massage        | light             | tension stress | heat | acute-inflammation(acupressure swedish), reduced-sensation(swedish)
        thai               | massage        | medium            | limited-flexibility limited-mobility | floor-mat | acute-disc-symptoms(physiotherapy)
        low-back           | massage        | firm light medium | degenerative-low-back-pain non-specific-low-back-pain chronic-low-back-pain | | red-flags()
        joint-mobilisation | physiotherapy  |                   | stiff-joints limited-mobility | | red-flags(), suspected-fracture()
        acupuncture        | acupuncture    |                   | chronic-low-back-pain tension | |
        rehabilitation     | rehabilitation |                   | recovery-from-injury limited-mobility | | red-flags()
        physiotherapy      | physiotherapy  |                   | chronic-low-back-pain acute-disc-symptoms recovery-from-injury | | red-flags()
        chiropractic       | chiropractic   |                   | stiff-joints non-specific-low-back-pain | | red-flags(), suspected-fracture()
        """)
    void aTreatmentIsShippedAsItIsListed(
            String key,
            String modality,
            @Nullable String pressures,
            String suits,
            @Nullable String room,
            @Nullable String notWhen) {
        JsonNode shipped = treatment(key).body();

        assertThat(shipped.path("modality").asString()).isEqualTo(modality);
        assertThat(words(shipped.path("pressures"))).isEqualTo(split(pressures, " "));
        assertThat(words(shipped.path("suits"))).isEqualTo(split(suits, " "));
        assertThat(words(shipped.path("roomFeatures"))).isEqualTo(split(room, " "));
        assertThat(blocked(shipped)).isEqualTo(split(notWhen, ", "));
    }

    @Test
    void nothingElseIsShipped() {
        assertThat(chain.treatments()).hasSize(TREATMENTS);
    }

    @Test
    void lowBackMassageTakesFortyMinutes() {
        assertThat(treatment("low-back").body().path("variants").findValues("minutes"))
                .extracting(JsonNode::asInt)
                .containsExactly(40);
    }

    /** What goes out after a visit, by treatment; who must not do one of them is not shown it. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        swedish            | self-massage desk-breaks posture
        deep-tissue        | foam-roller massage-ball self-massage posture
        trigger-point      | massage-ball self-massage desk-breaks
        myofascial         | foam-roller lying-twist desk-breaks posture
        friction           | foam-roller massage-ball desk-breaks
        acupressure        | self-massage desk-breaks posture
        hot-stone          | self-massage desk-breaks posture
        thai               | knee-to-chest lying-twist desk-breaks
        low-back           | knee-to-chest lying-twist self-massage desk-breaks posture
        joint-mobilisation | knee-to-chest lying-twist posture
        acupuncture        | self-massage desk-breaks posture
        rehabilitation     | knee-to-chest lying-twist foam-roller posture
        physiotherapy      | knee-to-chest lying-twist desk-breaks posture
        chiropractic       | lying-twist desk-breaks posture
        """)
    void everyTreatmentHasAftercareOfItsOwn(String key, String exercises) {
        assertThat(chain.aftercare())
                .hasSize(TREATMENTS)
                .filteredOn(one -> one.treatment().equals(key))
                .singleElement()
                .satisfies(one -> assertThat(one.exercises()).containsExactly(exercises.split(" ")));
    }

    private static Set<String> blocked(JsonNode treatment) {
        return treatment.path("contraindications").values().stream()
                .filter(one -> one.path("effect").asString().equals("block"))
                .map(CatalogueOfTheClinicsTests::said)
                .collect(Collectors.toSet());
    }

    private static String said(JsonNode contraindication) {
        return contraindication.path("condition").asString() + "("
                + String.join(" ", words(contraindication.path("alternatives"))) + ")";
    }

    private Entry treatment(String key) {
        return chain.treatments().stream()
                .filter(one -> one.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private static Set<String> words(JsonNode array) {
        return array.values().stream().map(JsonNode::asString).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> split(@Nullable String row, String by) {
        return Optional.ofNullable(row).stream()
                .flatMap(said -> Arrays.stream(said.split(by)))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
