package io.unknot.therapist.therapist.postgres;

import static io.unknot.therapist.Waiting.allOf;
import static io.unknot.therapist.Waiting.done;
import static io.unknot.therapist.Waiting.resultOf;
import static java.time.DayOfWeek.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.unknot.schedule.roster.Shift;
import io.unknot.schedule.time.Recurrence;
import io.unknot.therapist.Riverside;
import io.unknot.therapist.TherapistServiceTest;
import io.unknot.therapist.clinic.Clinics;
import io.unknot.therapist.register.Versioned;
import io.unknot.therapist.shift.Shifts;
import io.unknot.therapist.therapist.Fee;
import io.unknot.therapist.therapist.Therapist;
import io.unknot.therapist.therapist.Therapists;
import io.unknot.therapist.treatment.Price;
import io.unknot.therapist.treatment.Treatments;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@TherapistServiceTest
class TherapistsPostgresTests {

    @Autowired
    Therapists therapists;

    @Autowired
    Treatments treatments;

    @Autowired
    Clinics clinics;

    @Autowired
    Shifts shifts;

    private final Riverside riverside = Riverside.anew();

    @BeforeEach
    void putMaraAndWhatSheOffers() {
        done(treatments.put(new Versioned<>(riverside.lowBackMassage(), 1)));
        done(therapists.put(new Versioned<>(riverside.mara(), 1)));
    }

    @Test
    void findsWhatWasPut() {
        assertThat(resultOf(therapists.find(riverside.therapistId()))).isEqualTo(new Versioned<>(riverside.mara(), 1));
    }

    @Test
    void putsAnotherStateInPlaceOfTheOldOne() {
        var changed = new Therapist(
                riverside.therapistId(),
                "Mara O.",
                Set.of(),
                null,
                Year.of(2013),
                Set.of(),
                List.of(),
                Set.of(),
                Set.of(),
                List.of(),
                null,
                null);
        done(therapists.put(new Versioned<>(changed, 2)));
        assertThat(resultOf(therapists.find(riverside.therapistId()))).isEqualTo(new Versioned<>(changed, 2));
    }

    @Test
    void findsATherapistInFull() {
        var mara = riverside.mara();
        var full = new Therapist(
                mara.id(),
                mara.name(),
                mara.languages(),
                mara.gender(),
                mara.experienceSince(),
                mara.treatments(),
                mara.licences(),
                Set.of("trigger points", "myofascial release"),
                Set.of("chronic-low-back-pain"),
                List.of(new Fee(riverside.treatmentId(), Duration.ofMinutes(40), Price.of(4500, "GBP"))),
                URI.create("https://example.org/mara.jpg"),
                "Mara likes stubborn knots.\nShe speaks little while she works.");
        done(therapists.put(new Versioned<>(full, 2)));
        assertThat(resultOf(therapists.find(mara.id()))).isEqualTo(new Versioned<>(full, 2));
    }

    @Test
    void findsWhereTherapistsHaveShiftsThatHaveNotEnded() {
        done(clinics.put(new Versioned<>(riverside.clinic(), 1)));
        var ids = List.of(riverside.therapistId(), UUID.randomUUID());
        assertThat(resultOf(therapists.clinicsOf(ids))).isEmpty();
        done(shifts.put(new Versioned<>(riverside.tuesdays(), 1)));
        assertThat(resultOf(therapists.clinicsOf(ids)))
                .isEqualTo(Map.of(riverside.therapistId(), Set.of(riverside.clinicId())));
        done(shifts.put(new Versioned<>(ended(riverside.tuesdays()), 2)));
        assertThat(resultOf(therapists.clinicsOf(ids))).isEmpty();
    }

    @Test
    void findsThoseWhoOfferATreatment() {
        assertThat(idsAt(null, riverside.treatmentId())).containsExactly(riverside.therapistId());
        assertThat(idsAt(null, UUID.randomUUID())).isEmpty();
        assertThat(idsAt(null, null)).contains(riverside.therapistId());
    }

    @Test
    void findsThoseWithAShiftAtAClinicThatHasNotEnded() {
        done(clinics.put(new Versioned<>(riverside.clinic(), 1)));
        assertThat(idsAt(riverside.clinicId(), null)).isEmpty();
        done(shifts.put(new Versioned<>(riverside.tuesdays(), 1)));
        assertThat(idsAt(riverside.clinicId(), null)).containsExactly(riverside.therapistId());
        assertThat(idsAt(riverside.clinicId(), UUID.randomUUID())).isEmpty();
        done(shifts.put(new Versioned<>(ended(riverside.tuesdays()), 2)));
        assertThat(idsAt(riverside.clinicId(), riverside.treatmentId())).isEmpty();
    }

    private static Shift ended(Shift shift) {
        return new Shift(
                shift.shiftId(),
                shift.therapistId(),
                shift.clinicId(),
                Recurrence.weekly(TUESDAY, LocalDate.of(2020, 1, 1), LocalDate.of(2020, 12, 31)),
                shift.hours());
    }

    private List<UUID> idsAt(@Nullable UUID clinic, @Nullable UUID treatment) {
        return allOf(therapists.at(clinic, treatment)).stream()
                .map(entry -> entry.content().id())
                .toList();
    }
}
