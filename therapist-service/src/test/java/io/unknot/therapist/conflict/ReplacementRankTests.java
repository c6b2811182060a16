package io.unknot.therapist.conflict;

import static io.unknot.therapist.Riverside.hours;
import static io.unknot.therapist.conflict.Leeds.NINE_TO_FIVE;
import static io.unknot.therapist.conflict.Leeds.TUESDAY;
import static io.unknot.therapist.conflict.Leeds.everyTuesday;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.unknot.schedule.clinic.Place;
import io.unknot.schedule.search.FreeTime;
import io.unknot.schedule.time.LocalHours;
import io.unknot.schedule.time.Recurrence;
import io.unknot.service.access.ClinicScope;
import io.unknot.therapist.conflict.Replacement.Kind;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Mara's visit at ten, on a Tuesday she has taken off or part of it. */
class ReplacementRankTests {

    private static final Place FOUR_KM_AWAY = new Place(53.8290, -1.5400);
    private static final Place TWELVE_KM_AWAY = new Place(53.9010, -1.5400);
    private static final Place SIXTY_KM_AWAY = new Place(54.3330, -1.5400);

    private final Leeds leeds = new Leeds();
    private final UUID jonas = UUID.randomUUID();
    private final UUID ada = UUID.randomUUID();
    private final UUID oldMill = UUID.randomUUID();

    @BeforeEach
    void bookMaraAtTen() {
        leeds.booked(leeds.mara, leeds.riverside.roomId(), "2027-01-12T10:00:00Z");
    }

    @Test
    void proposesTheSameTherapistFirstThenTheSameTimeThenAnotherClinicThenAnotherTime() {
        leeds.works(jonas, leeds.riverside.clinicId(), everyTuesday(), NINE_TO_FIVE);
        leeds.open(oldMill, FOUR_KM_AWAY, UUID.randomUUID());
        leeds.works(ada, oldMill, everyTuesday(), NINE_TO_FIVE);
        assertThat(replacements(hours("10:00", "11:00")))
                .extracting(
                        Replacement::kind,
                        found -> found.time().therapistId(),
                        found -> found.later().toMinutes())
                .containsExactly(
                        tuple(Kind.SAME_THERAPIST, leeds.mara, -40L),
                        tuple(Kind.SAME_THERAPIST, leeds.mara, -60L),
                        tuple(Kind.SAME_THERAPIST, leeds.mara, 60L),
                        tuple(Kind.SAME_TIME, jonas, 0L),
                        tuple(Kind.CLINIC_NEAR, ada, 0L),
                        tuple(Kind.SAME_CLINIC, jonas, -20L),
                        tuple(Kind.SAME_CLINIC, jonas, 20L),
                        tuple(Kind.SAME_CLINIC, jonas, -40L));
    }

    @Test
    void proposesNoTimeOfTheTimeOffThatTheChainHasNotHeardOf() {
        assertThat(replacements(LocalHours.ALL_DAY))
                .isNotEmpty()
                .allSatisfy(found -> assertThat(found.time().start().toString()).doesNotStartWith(TUESDAY.toString()));
    }

    @Test
    void proposesNearerClinicsFirstAndNoneThatAreFarOrNowhere() {
        var farther = at(TWELVE_KM_AWAY);
        var nearer = at(FOUR_KM_AWAY);
        at(SIXTY_KM_AWAY);
        leeds.works(
                UUID.randomUUID(),
                leeds.open(UUID.randomUUID(), null, UUID.randomUUID()).id(),
                everyTuesday(),
                NINE_TO_FIVE);
        var near = of(Kind.CLINIC_NEAR, replacements(LocalHours.ALL_DAY));
        assertThat(near).extracting(found -> found.time().clinicId()).containsExactly(nearer, farther);
        assertThat(near.getFirst().kilometres()).isBetween(3.9, 4.1);
    }

    @Test
    void proposesOnlyClinicsTheReaderWorksFor() {
        var nearer = at(FOUR_KM_AWAY);
        var cause = leeds.away(LocalHours.ALL_DAY);
        var both = leeds.resolve(cause, ClinicScope.of(leeds.riverside.clinicId(), nearer));
        var one = leeds.resolve(cause, ClinicScope.of(leeds.riverside.clinicId()));
        assertThat(of(Kind.CLINIC_NEAR, replacementsOf(both))).hasSize(1);
        assertThat(of(Kind.CLINIC_NEAR, replacementsOf(one))).isEmpty();
    }

    @Test
    void proposesTheRoomTheVisitItselfLeaves() {
        leeds.open(leeds.riverside.clinicId(), Leeds.WHARF_STREET, leeds.riverside.roomId());
        leeds.works(jonas, leeds.riverside.clinicId(), Recurrence.once(TUESDAY), NINE_TO_FIVE);
        assertThat(of(Kind.SAME_TIME, replacements(LocalHours.ALL_DAY)))
                .extracting(Replacement::time)
                .extracting(FreeTime::therapistId)
                .containsExactly(jonas);
    }

    @Test
    void proposesNobodyWhoIsTakenOrGivesNothing() {
        leeds.works(jonas, leeds.riverside.clinicId(), Recurrence.once(TUESDAY), hours("10:00", "11:00"));
        leeds.booked(jonas, leeds.secondRoom, "2027-01-12T10:20:00Z");
        assertThat(of(Kind.SAME_TIME, replacements(LocalHours.ALL_DAY))).isEmpty();
        assertThat(of(Kind.SAME_CLINIC, replacements(LocalHours.ALL_DAY))).isEmpty();
    }

    @Test
    void proposesNoTimeTheTherapistIsTakenSomewhereElse() {
        var farAway = leeds.open(UUID.randomUUID(), null, UUID.randomUUID()).id();
        var taken = Instant.parse("2027-01-05T16:20:00Z");
        assertThat(replacements(LocalHours.ALL_DAY).getFirst().time().start()).isEqualTo(taken);
        leeds.book(UUID.randomUUID(), farAway, leeds.mara, UUID.randomUUID(), taken, null);
        assertThat(replacements(LocalHours.ALL_DAY).getFirst().time().start())
                .isEqualTo(Instant.parse("2027-01-05T15:20:00Z"));
    }

    private UUID at(Place place) {
        var clinic = leeds.open(UUID.randomUUID(), place, UUID.randomUUID());
        leeds.works(UUID.randomUUID(), clinic.id(), everyTuesday(), NINE_TO_FIVE);
        return clinic.id();
    }

    private List<Replacement> replacements(LocalHours hours) {
        return replacementsOf(leeds.resolve(leeds.away(hours)));
    }

    private static List<Replacement> replacementsOf(ToResolve found) {
        assertThat(found.conflicts()).hasSize(1);
        return found.conflicts().getFirst().replacements();
    }

    private static List<Replacement> of(Kind kind, List<Replacement> replacements) {
        return replacements.stream().filter(found -> found.kind() == kind).toList();
    }
}
