package io.unknot.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.unknot.local.demo.DemoChain.Entry;
import io.unknot.local.demo.DemoChain.Shift;
import io.unknot.local.demo.DemoChain.Therapist;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What the chain sells, and what it says of its treatments, its people and its places. */
class DemoCatalogueTests {

    private static final List<String> FIRM = List.of("deep-tissue", "trigger-point", "friction");

    private final DemoChain chain = DemoChain.shipped();

    @Test
    void sellsInEurosWhateverIsGivenInSpain() {
        assertThat(chain.therapists())
                .filteredOn(therapist -> worksAt(therapist, "harbour"))
                .isNotEmpty()
                .allSatisfy(therapist -> assertThat(therapist.treatments())
                        .allSatisfy(key -> assertThat(treatment(key).path("variants"))
                                .allSatisfy(variant -> assertThat(currencies(variant))
                                        .as("%s of %s minutes", key, variant.path("minutes"))
                                        .contains("EUR"))));
    }

    @Test
    void sellsEverythingInPoundsAndMostThingsInSeveralLengths() {
        assertThat(chain.treatments())
                .allSatisfy(one -> assertThat(one.body().path("variants"))
                        .allSatisfy(variant -> assertThat(currencies(variant)).contains("GBP")));
        assertThat(chain.treatments().stream()
                        .filter(one -> one.body().path("variants").size() > 1))
                .hasSizeGreaterThan(chain.treatments().size() / 2);
    }

    @Test
    void sparesTheHandsOfThoseWhoWorkFirmly() {
        assertThat(chain.treatments())
                .filteredOn(one -> FIRM.contains(one.key()))
                .hasSameSizeAs(FIRM)
                .allSatisfy(one -> assertThat(
                                one.body().path("strain").path("inARowMinutes").asInt())
                        .isGreaterThanOrEqualTo(60));
    }

    @Test
    void offersSomethingGentlerWhereInflammationForbidsFirmPressure() {
        for (var key : List.of("deep-tissue", "friction")) {
            assertThat(treatment(key).path("contraindications"))
                    .filteredOn(one -> one.path("condition").asString().equals("acute-inflammation"))
                    .singleElement()
                    .satisfies(one -> {
                        assertThat(one.path("effect").asString()).isEqualTo("block");
                        assertThat(words(one.path("alternatives"))).containsExactlyInAnyOrder("swedish", "acupressure");
                    });
        }
    }

    @Test
    void offersInPlaceOfATreatmentOnlyOnesThatNeedNoneThemselves() {
        var alternatives = chain.treatments().stream()
                .flatMap(one -> one.body().path("contraindications").values().stream())
                .flatMap(one -> words(one.path("alternatives")).stream())
                .collect(Collectors.toSet());
        assertThat(chain.treatments())
                .filteredOn(one -> alternatives.contains(one.key()))
                .hasSameSizeAs(alternatives)
                .noneMatch(DemoBodies::hasAlternatives);
    }

    @Test
    void asksFeesOnlyForVariantsOfWhatTheTherapistOffers() {
        assertThat(chain.therapists().stream().flatMap(one -> one.fees().stream()))
                .isNotEmpty();
        assertThat(chain.therapists())
                .allSatisfy(therapist -> assertThat(therapist.fees()).allSatisfy(fee -> {
                    assertThat(therapist.treatments()).contains(fee.treatment());
                    assertThat(treatment(fee.treatment()).path("variants"))
                            .filteredOn(variant -> variant.path("minutes").asInt() == fee.minutes())
                            .singleElement()
                            .satisfies(variant -> assertThat(currencies(variant))
                                    .contains(fee.price().path("currency").asString()));
                }));
    }

    @Test
    void saysOfEveryTherapistWhatTheyDoAndOfEveryClinicWhereItIsAndWhenItIsClosed() {
        assertThat(chain.therapists()).allSatisfy(therapist -> {
            assertThat(therapist.body().path("bio").asString()).isNotBlank().doesNotContain("cure");
            assertThat(therapist.body().path("techniques").values()).isNotEmpty();
            assertThat(therapist.body().path("conditions").values()).isNotEmpty();
        });
        assertThat(chain.clinics()).extracting(Entry::body).allSatisfy(clinic -> {
            assertThat(clinic.path("place").path("latitude").asDouble()).isBetween(39.0, 54.0);
            assertThat(clinic.path("closures"))
                    .anyMatch(closure -> closure.path("everyYear").asBoolean());
        });
    }

    private static boolean worksAt(Therapist therapist, String clinic) {
        return therapist.shifts().stream().map(Shift::clinic).anyMatch(clinic::equals);
    }

    private JsonNode treatment(String key) {
        return chain.treatments().stream()
                .filter(one -> one.key().equals(key))
                .findFirst()
                .orElseThrow()
                .body();
    }

    private static Set<String> currencies(JsonNode variant) {
        return variant.path("prices").values().stream()
                .map(price -> price.path("currency").asString())
                .collect(Collectors.toSet());
    }

    private static Set<String> words(JsonNode array) {
        return array.values().stream().map(JsonNode::asString).collect(Collectors.toSet());
    }
}
