package io.unknot.therapist.treatment.postgres;

import static io.unknot.therapist.Waiting.allOf;
import static io.unknot.therapist.Waiting.done;
import static io.unknot.therapist.Waiting.resultOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.unknot.therapist.Riverside;
import io.unknot.therapist.TherapistServiceTest;
import io.unknot.therapist.register.Versioned;
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
    void namesTheIdsThatAreNoTreatment() {
        var unknown = UUID.randomUUID();
        done(treatments.put(new Versioned<>(massage, 1)));
        assertThat(allOf(treatments.missing(Set.of(massage.id(), unknown)))).containsExactly(unknown);
        assertThat(allOf(treatments.missing(Set.of()))).isEmpty();
    }

    @Test
    void listsTreatmentsByName() {
        done(treatments.put(new Versioned<>(massage, 1)));
        var names = allOf(treatments.byName()).stream()
                .map(entry -> entry.content().name())
                .toList();
        assertThat(names).contains(massage.name()).isSorted();
    }
}
