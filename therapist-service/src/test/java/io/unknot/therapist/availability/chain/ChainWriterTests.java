package io.unknot.therapist.availability.chain;

import static org.assertj.core.api.Assertions.assertThat;

import io.unknot.schedule.book.Taking;
import io.unknot.schedule.roster.Roster;
import io.unknot.therapist.Riverside;
import io.unknot.therapist.availability.Occupancy;
import io.unknot.therapist.availability.Visits;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ChainWriterTests {

    private static final Instant NOW = Instant.parse("2027-01-04T12:00:00Z");

    private final Riverside riverside = Riverside.anew();
    private final Visits visits = new Visits(riverside);
    private final UUID appointment = UUID.randomUUID();
    private final Told told = new Told();
    private final ChainWriter writer = new ChainWriter(Optional.empty());

    @BeforeEach
    void listen() {
        writer.tell(told);
    }

    @Test
    void endsAHoldWhenTheDatabasesClockSaysSo() {
        writer.take(held(NOW.plusSeconds(600)));
        writer.passTime(NOW.plus(Duration.ofDays(1)), NOW.plusSeconds(599));
        assertThat(taken()).isPresent();
        writer.passTime(NOW, NOW.plusSeconds(600));
        assertThat(taken()).isEmpty();
        assertThat(writer.takings()).isZero();
        assertThat(told.all()).containsExactly("taken " + appointment, "freed " + appointment);
    }

    @Test
    void keepsAHoldThatIsBooked() {
        writer.take(held(NOW.plusSeconds(600)));
        writer.take(held(null));
        writer.passTime(NOW, NOW.plusSeconds(601));
        assertThat(taken()).isPresent();
        assertThat(told.all()).containsExactly("taken " + appointment);
    }

    @Test
    void keepsAHoldThatIsHeldForLonger() {
        writer.take(held(NOW.plusSeconds(600)));
        writer.take(held(NOW.plusSeconds(900)));
        writer.passTime(NOW, NOW.plusSeconds(601));
        assertThat(taken()).isPresent();
        writer.passTime(NOW, NOW.plusSeconds(900));
        assertThat(taken()).isEmpty();
    }

    @Test
    void tellsOfAMoveThatOneTimeIsFreeAndAnotherTaken() {
        writer.take(visits.at(appointment, "09:40", null));
        writer.take(visits.at(appointment, "11:00", null));
        assertThat(told.all()).containsExactly("taken " + appointment, "freed " + appointment, "taken " + appointment);
        assertThat(taken().orElseThrow().visible().from()).isEqualTo("2027-01-12T11:00:00Z");
        assertThat(writer.takings()).isEqualTo(1);
    }

    @Test
    void tellsNobodyOfWhatIsTheSame() {
        writer.take(visits.at(appointment, "09:40", null));
        writer.take(visits.at(appointment, "09:40", null));
        writer.free(UUID.randomUUID());
        assertThat(told.all()).containsExactly("taken " + appointment);
    }

    @Test
    void forgetsAVisitOnlyWhenItsDayIsOverEverywhere() {
        var visit = visits.at(appointment, NOW, null);
        var end = visit.taking().room().until();
        writer.take(visit);
        writer.passTime(end.plus(Duration.ofDays(2)), NOW);
        assertThat(taken()).isPresent();
        writer.passTime(end.plus(Duration.ofDays(2)).plusSeconds(1), NOW);
        assertThat(taken()).isEmpty();
        assertThat(writer.takings()).isZero();
        assertThat(told.all()).containsExactly("taken " + appointment);
    }

    @Test
    void lendsWhatIsStillTheSameFromTheChainBefore() {
        writer.take(visits.at(appointment, "09:40", null));
        var again = new ChainWriter(Optional.of(writer.chain()));
        again.take(visits.at(appointment, "09:40", null));
        var kept = again.chain().book().taking(appointment).orElseThrow();
        assertThat(kept.visible()).isSameAs(taken().orElseThrow().visible());
        assertThat(kept.room()).isSameAs(taken().orElseThrow().room());
        var moved = visits.at(appointment, "11:00", null);
        again.take(moved);
        assertThat(again.chain().book().taking(appointment)).contains(moved.taking());
    }

    @Test
    void tellsEveryClinicThatATherapistConcerns() {
        var other = UUID.randomUUID();
        var here = new RosteredTherapist(riverside.mara(), new Roster(List.of(riverside.tuesdays()), List.of()));
        var moved = new Riverside(
                other, riverside.roomId(), riverside.treatmentId(), riverside.therapistId(), riverside.shiftId());
        var there = new RosteredTherapist(moved.mara(), new Roster(List.of(moved.tuesdays()), List.of()));
        writer.therapists(Set.of(here.id()), List.of(here));
        writer.therapists(Set.of(here.id()), List.of(there));
        writer.therapists(Set.of(here.id()), List.of());
        assertThat(told.all())
                .hasSize(4)
                .startsWith("changed " + riverside.clinicId())
                .contains("changed " + other)
                .endsWith("changed " + other);
    }

    @Test
    void tellsEveryClinicOfATreatment() {
        writer.clinics(Set.of(riverside.clinicId()), List.of(riverside.clinic()));
        writer.treatments(Set.of(riverside.treatmentId()), List.of(riverside.lowBackMassage()));
        assertThat(told.all()).containsExactly("changed " + riverside.clinicId(), "changed " + riverside.clinicId());
    }

    private Optional<Taking> taken() {
        return writer.chain().book().taking(appointment);
    }

    private Occupancy held(@Nullable Instant until) {
        return visits.at(appointment, "09:40", until);
    }
}
