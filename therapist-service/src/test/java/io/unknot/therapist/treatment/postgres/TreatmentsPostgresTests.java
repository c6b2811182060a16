package io.unknot.therapist.treatment.postgres;

import static io.unknot.therapist.Waiting.allOf;
import static io.unknot.therapist.Waiting.done;
import static io.unknot.therapist.Waiting.resultOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.unknot.events.directory.TreatmentChanged;
import io.unknot.schedule.StrainGuard;
import io.unknot.therapist.Riverside;
import io.unknot.therapist.TherapistServiceTest;
import io.unknot.therapist.register.Versioned;
import io.unknot.therapist.treatment.Contraindication;
import io.unknot.therapist.treatment.Contraindication.Effect;
import io.unknot.therapist.treatment.Modality;
import io.unknot.therapist.treatment.Price;
import io.unknot.therapist.treatment.Treatment;
import io.unknot.therapist.treatment.Treatments;
import io.unknot.therapist.treatment.Variant;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@TherapistServiceTest
class TreatmentsPostgresTests {

    private static final UUID GENTLER = UUID.randomUUID();

    @Autowired
    Treatments treatments;

    private final Treatment massage = Riverside.anew().lowBackMassage();

    @Test
    void findsWhatWasPut() {
        done(treatments.put(new Versioned<>(massage, 1)));
        assertThat(resultOf(treatments.find(massage.id()))).isEqualTo(new Versioned<>(massage, 1));
    }

    @Test
    void putsAnotherStateInPlaceOfTheOldOne() {
        var changed = new Treatment(
                massage.id(),
                "Hot stone",
                "stones",
                Modality.PHYSIOTHERAPY,
                List.of(new Variant(Duration.ofMinutes(240), List.of(Price.of(0, "EUR")))),
                Duration.ZERO,
                Duration.ofMinutes(60),
                Set.of("heat", "mat"),
                null,
                Set.of(),
                List.of());
        done(treatments.put(new Versioned<>(massage, 1)));
        done(treatments.put(new Versioned<>(changed, 2)));
        assertThat(resultOf(treatments.find(massage.id()))).isEqualTo(new Versioned<>(changed, 2));
    }

    @Test
    void findsATreatmentInFull() {
        done(treatments.put(new Versioned<>(inFull(), 1)));
        assertThat(resultOf(treatments.find(massage.id()))).isEqualTo(new Versioned<>(inFull(), 1));
    }

    @Test
    void tellsEveryLengthAndWhatItMayAskOfATherapist() {
        var told = (TreatmentChanged) treatments.told(new Versioned<>(inFull(), 7));
        assertThat(told.durationMinutes()).isEqualTo(60);
        assertThat(told.otherDurationsMinutes()).containsExactly(30, 90);
        assertThat(told.strain()).contains(new TreatmentChanged.Strain(120, 300, 15));
    }

    @Test
    void findsThoseThereAreUnderSomeIds() {
        done(treatments.put(new Versioned<>(massage, 1)));
        assertThat(allOf(treatments.of(Set.of(massage.id(), UUID.randomUUID()))))
                .containsExactly(massage);
        assertThat(allOf(treatments.of(Set.of()))).isEmpty();
    }

    @Test
    void listsTreatmentsByName() {
        done(treatments.put(new Versioned<>(massage, 1)));
        var names = allOf(treatments.byName()).stream()
                .map(entry -> entry.content().name())
                .toList();
        assertThat(names).contains(massage.name()).isSorted();
    }

    private Treatment inFull() {
        return new Treatment(
                massage.id(),
                "Deep tissue",
                "slow and firm",
                Modality.MASSAGE,
                List.of(lasting(60), lasting(90), lasting(30)),
                Duration.ofMinutes(5),
                Duration.ofMinutes(10),
                Set.of("mat"),
                new StrainGuard(Duration.ofHours(2), Duration.ofHours(5), Duration.ofMinutes(15)),
                Set.of("chronic-low-back-pain", "adhesions"),
                List.of(
                        new Contraindication("acute-inflammation", Effect.BLOCK, Set.of(GENTLER)),
                        new Contraindication("pregnancy", Effect.ADAPT, Set.of())));
    }

    private static Variant lasting(int minutes) {
        return new Variant(
                Duration.ofMinutes(minutes), List.of(Price.of(minutes * 100L, "GBP"), Price.of(9900, "EUR")));
    }
}
