package io.unknot.therapist.clinic.postgres;

import static io.unknot.therapist.Riverside.hours;
import static io.unknot.therapist.Waiting.allOf;
import static io.unknot.therapist.Waiting.done;
import static io.unknot.therapist.Waiting.resultOf;
import static java.time.DayOfWeek.SUNDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.unknot.events.EventJson;
import io.unknot.events.directory.ClinicChanged;
import io.unknot.schedule.clinic.Closure;
import io.unknot.schedule.clinic.OpeningHours;
import io.unknot.schedule.clinic.Place;
import io.unknot.schedule.clinic.Room;
import io.unknot.service.problem.ProblemException;
import io.unknot.therapist.Riverside;
import io.unknot.therapist.TherapistServiceTest;
import io.unknot.therapist.clinic.Clinic;
import io.unknot.therapist.clinic.Clinics;
import io.unknot.therapist.clinic.NamedRoom;
import io.unknot.therapist.register.Versioned;
import java.time.Duration;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@TherapistServiceTest
class ClinicsPostgresTests {

    private static final LocalDate APRIL_1 = LocalDate.of(2027, 4, 1);

    @Autowired
    Clinics clinics;

    private final Clinic riverside = Riverside.anew().clinic();

    @Test
    void findsWhatWasPut() {
        done(clinics.put(new Versioned<>(riverside, 1)));
        assertThat(resultOf(clinics.find(riverside.id()))).isEqualTo(new Versioned<>(riverside, 1));
    }

    @Test
    void findsAClinicInFull() {
        var full = inFull(riverside);
        done(clinics.put(new Versioned<>(full, 1)));
        assertThat(resultOf(clinics.find(full.id()))).isEqualTo(new Versioned<>(full, 1));
    }

    @Test
    void tellsWhatBookingNeedsButNotWhyItIsClosed() {
        var told = (ClinicChanged) clinics.told(new Versioned<>(inFull(riverside), 7));
        assertThat(told.closures()).containsExactly(new ClinicChanged.Closure(APRIL_1, APRIL_1.plusDays(1)));
        assertThat(told.yearlyClosures())
                .containsExactly(
                        new ClinicChanged.YearlyClosure(MonthDay.of(2, 29), MonthDay.of(2, 29)),
                        new ClinicChanged.YearlyClosure(MonthDay.of(12, 25), MonthDay.of(1, 1)));
        assertThat(told.place()).contains(new ClinicChanged.Place(53.7901, -1.5444));
        assertThat(told.openingHours().getFirst().effectiveFrom()).contains(APRIL_1);
        assertThat(told.rooms().getFirst().capacity()).contains(2);
        assertThat(EventJson.write(told)).doesNotContain("Stocktaking", "Christmas");
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

    private static Clinic inFull(Clinic clinic) {
        return new Clinic(
                clinic.id(),
                clinic.name(),
                clinic.address(),
                clinic.zone(),
                clinic.window(),
                List.of(new OpeningHours(SUNDAY, hours("10:00", "00:00"), APRIL_1, APRIL_1.plusYears(1))),
                List.of(
                        new Closure.OneOff("Stocktaking", APRIL_1, APRIL_1.plusDays(1)),
                        new Closure.Yearly("Christmas", MonthDay.of(12, 25), MonthDay.of(1, 1)),
                        new Closure.Yearly("Leap day", MonthDay.of(2, 29), MonthDay.of(2, 29))),
                List.of(new NamedRoom("Hall", new Room(UUID.randomUUID(), Set.of("mat"), Duration.ZERO, 2))),
                new Place(53.7901, -1.5444));
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
