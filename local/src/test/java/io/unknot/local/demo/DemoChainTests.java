package io.unknot.local.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.unknot.local.demo.DemoChain.Entry;
import io.unknot.local.demo.DemoChain.Shift;
import io.unknot.local.demo.DemoChain.Therapist;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class DemoChainTests {
    private final DemoChain chain = DemoChain.shipped();

    @Test
    void isThreeClinicsInTwoZonesWithTheIdsTheLoginsKnow() {
        assertThat(chain.clinics())
                .extracting(Entry::key, clinic -> clinic.id().toString())
                .containsExactly(
                        tuple("riverside", "00000000-0000-4000-8000-000000000101"),
                        tuple("old-mill", "00000000-0000-4000-8000-000000000102"),
                        tuple("harbour", "00000000-0000-4000-8000-000000000103"));
        assertThat(chain.clinics().stream().map(clinic -> chain.zoneOf(clinic.key())))
                .contains(ZoneId.of("Europe/London"), ZoneId.of("Europe/Madrid"));
    }

    @Test
    void hasTheWholeCatalogue() {
        assertThat(chain.treatments())
                .extracting(treatment -> treatment.body().path("name").asString())
                .containsExactlyInAnyOrder(
                        "Swedish massage",
                        "Deep tissue massage",
                        "Trigger point therapy",
                        "Myofascial release",
                        "Transverse friction",
                        "Acupressure",
                        "Hot stone massage",
                        "Thai massage",
                        "Low-back therapeutic massage",
                        "Joint mobilisation",
                        "Acupuncture",
                        "Injury rehabilitation",
                        "Physiotherapy",
                        "Chiropractic care");
    }

    @Test
    void offersEveryTreatmentSomewhere() {
        Set<String> offered = chain.therapists().stream()
                .flatMap(therapist -> therapist.treatments().stream())
                .collect(Collectors.toSet());

        assertThat(offered)
                .containsExactlyInAnyOrderElementsOf(
                        chain.treatments().stream().map(Entry::key).toList());
    }

    @Test
    void hasALicensedTherapistForEveryShift() {
        assertThat(chain.therapists()).hasSizeGreaterThanOrEqualTo(9).allSatisfy(therapist -> {
            assertThat(therapist.shifts()).isNotEmpty();
            assertThat(therapist.body().path("licences").values())
                    .anySatisfy(licence -> assertThat(
                                    LocalDate.parse(licence.path("validUntil").asString()))
                            .isAfter(LocalDate.of(2030, 1, 1)));
        });
    }

    @Test
    void hasNobodyWorkWhileTheClinicIsClosed() {
        for (Therapist therapist : chain.therapists()) {
            for (Shift shift : therapist.shifts()) {
                assertThat(shift.days())
                        .allSatisfy(day -> assertThat(isOpen(shift, day))
                                .as("%s at %s on %s", therapist.key(), shift.clinic(), day)
                                .isTrue());
            }
        }
    }

    @Test
    void hasARoomForWhateverATherapistDoesThere() {
        for (Therapist therapist : chain.therapists()) {
            for (String clinic : therapist.shifts().stream().map(Shift::clinic).collect(Collectors.toSet())) {
                assertThat(therapist.treatments())
                        .as("%s at %s", therapist.key(), clinic)
                        .anySatisfy(treatment ->
                                assertThat(hasRoomFor(treatment, clinic)).isTrue());
            }
        }
    }

    @Test
    void givesEverythingAnIdOfItsOwn() {
        List<UUID> ids = Stream.of(chain.clinics(), chain.treatments(), chain.clients())
                .flatMap(List::stream)
                .map(Entry::id)
                .collect(Collectors.toCollection(ArrayList::new));
        chain.therapists().forEach(therapist -> ids.add(therapist.id()));

        assertThat(ids).doesNotHaveDuplicates();
    }

    @Test
    void writesToNobodyWhoExists() {
        assertThat(chain.clients())
                .allSatisfy(client ->
                        assertThat(client.body().path("email").asString()).endsWith("@example.org"));
    }

    @Test
    void booksOnlyWhatItNames() {
        assertThat(chain.visits()).isNotEmpty().allSatisfy(visit -> {
            Therapist therapist = chain.therapists().stream()
                    .filter(one -> one.key().equals(visit.therapist()))
                    .findFirst()
                    .orElseThrow();
            assertThat(therapist.treatments()).contains(visit.treatment());
            assertThat(therapist.shifts()).extracting(Shift::clinic).contains(visit.clinic());
            assertThat(chain.clients()).extracting(Entry::key).contains(visit.client());
            assertThat(visit.daysAhead()).isBetween(1, 40);
        });
    }

    private boolean isOpen(Shift shift, DayOfWeek day) {
        return clinic(shift.clinic()).path("openingHours").values().stream()
                .filter(hours -> hours.path("day").asString().equals(day.name()))
                .anyMatch(hours -> !shift.from().isBefore(time(hours, "from"))
                        && !shift.until().isAfter(time(hours, "until")));
    }

    private boolean hasRoomFor(String treatment, String clinic) {
        Set<String> needed = words(chain.treatments().stream()
                .filter(one -> one.key().equals(treatment))
                .findFirst()
                .orElseThrow()
                .body()
                .path("roomFeatures"));
        return clinic(clinic).path("rooms").values().stream()
                .anyMatch(room -> words(room.path("features")).containsAll(needed));
    }

    private JsonNode clinic(String key) {
        return chain.clinics().stream()
                .filter(clinic -> clinic.key().equals(key))
                .findFirst()
                .orElseThrow()
                .body();
    }

    private static LocalTime time(JsonNode hours, String end) {
        return LocalTime.parse(hours.path(end).asString());
    }

    private static Set<String> words(JsonNode array) {
        return array.values().stream().map(JsonNode::asString).collect(Collectors.toSet());
    }
}
