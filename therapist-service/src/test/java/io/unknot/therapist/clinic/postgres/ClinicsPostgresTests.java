package io.unknot.therapist.clinic.postgres;

import static io.unknot.therapist.Riverside.hours;
import static io.unknot.therapist.Waiting.allOf;
import static io.unknot.therapist.Waiting.done;
import static io.unknot.therapist.Waiting.resultOf;
import static java.time.DayOfWeek.SUNDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.unknot.schedule.clinic.Room;
import io.unknot.service.problem.ProblemException;
import io.unknot.therapist.Riverside;
import io.unknot.therapist.TherapistServiceTest;
import io.unknot.therapist.clinic.Clinic;
import io.unknot.therapist.clinic.Clinics;
import io.unknot.therapist.clinic.NamedRoom;
import io.unknot.therapist.register.Versioned;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@TherapistServiceTest
class ClinicsPostgresTests {

    @Autowired
    Clinics clinics;

    private final Clinic riverside = Riverside.anew().clinic();

    @Test
    void findsWhatWasPut() {
        done(clinics.put(new Versioned<>(riverside, 1)));
        assertThat(resultOf(clinics.find(riverside.id()))).isEqualTo(new Versioned<>(riverside, 1));
    }

    @Test
    void findsNothingUnderAnotherId() {
        assertThat(clinics.find(UUID.randomUUID()).hasElement().map(found -> !found))
                .satisfies(empty -> assertThat(resultOf(empty)).isTrue());
    }

    @Test
    void putsAnotherStateInPlaceOfTheOldOne() {
        var swapped = new NamedRoom("Quiet room", new Room(UUID.randomUUID(), Set.of(), Duration.ZERO));
        var renamed =
                new NamedRoom("Old quiet room", riverside.rooms().getFirst().room());
        var changed = with(riverside, List.of(swapped, renamed));
        done(clinics.put(new Versioned<>(riverside, 1)));
        done(clinics.put(new Versioned<>(changed, 2)));
        assertThat(resultOf(clinics.find(riverside.id()))).isEqualTo(new Versioned<>(changed, 2));
    }

    @Test
    void keepsAClinicThatHasNoRoomsYet() {
        var empty = with(riverside, List.of());
        done(clinics.put(new Versioned<>(empty, 1)));
        assertThat(resultOf(clinics.find(riverside.id())).content()).isEqualTo(empty);
    }

    @Test
    void refusesARoomOfAnotherClinic() {
        var oldMill = with(Riverside.anew().clinic(), riverside.rooms());
        done(clinics.put(new Versioned<>(riverside, 1)));
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> done(clinics.put(new Versioned<>(oldMill, 1))))
                .satisfies(refusal -> assertThat(refusal.problem().errors())
                        .extracting(error -> error.field())
                        .containsExactly("rooms"));
    }

    @Test
    void listsClinicsByName() {
        done(clinics.put(new Versioned<>(riverside, 1)));
        var names = allOf(clinics.byName()).stream()
                .map(entry -> entry.content().name())
                .toList();
        assertThat(names).contains("Riverside").isSorted();
    }

    private static Clinic with(Clinic clinic, List<NamedRoom> rooms) {
        return new Clinic(
                clinic.id(),
                clinic.name(),
                clinic.address(),
                clinic.zone(),
                clinic.window(),
                List.of(hours(SUNDAY, "10:00", "00:00")),
                clinic.closures(),
                rooms,
                clinic.place());
    }
}
