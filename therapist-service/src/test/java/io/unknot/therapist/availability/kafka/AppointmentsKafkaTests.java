package io.unknot.therapist.availability.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.unknot.events.appointment.AppointmentBooked;
import io.unknot.events.appointment.AppointmentCancelled;
import io.unknot.events.appointment.AppointmentCancelled.CancelledBy;
import io.unknot.events.appointment.AppointmentCheckedIn;
import io.unknot.events.appointment.AppointmentCompleted;
import io.unknot.events.appointment.AppointmentHeld;
import io.unknot.events.appointment.AppointmentHoldExpired;
import io.unknot.events.appointment.AppointmentMissed;
import io.unknot.events.appointment.AppointmentMoved;
import io.unknot.events.appointment.AppointmentRequested;
import io.unknot.events.appointment.AppointmentRestored;
import io.unknot.events.appointment.Visit;
import io.unknot.events.group.GroupVisitCancelled;
import io.unknot.events.group.GroupVisitPlanned;
import io.unknot.therapist.Http;
import io.unknot.therapist.Riverside;
import io.unknot.therapist.TherapistServiceTest;
import io.unknot.therapist.availability.chain.ChainInMemory;
import io.unknot.therapist.availability.web.Searching;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.kafka.core.KafkaOperations;

@TherapistServiceTest
class AppointmentsKafkaTests {

    private static final Instant FAR_AHEAD = Instant.parse("2199-01-01T00:00:00Z");
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @Autowired
    Http http;

    @Autowired
    ChainInMemory chain;

    @Autowired
    KafkaOperations<String, String> kafka;

    private Riverside riverside = Riverside.anew();
    private final UUID appointment = UUID.randomUUID();

    @Test
    void hidesATimeWhileItIsHeldAndBookedAndShowsItAgainWhenCancelled() {
        searching().putAll(riverside);
        assertThat(freeTimes()).contains("09:40");
        topic().tell(new AppointmentHeld(appointment, 1, visitAt("09:40"), FAR_AHEAD));
        awaitTaken("09:40");
        topic().tell(new AppointmentBooked(appointment, 2, visitAt("09:40")));
        awaitMarker("14:00");
        assertThat(freeTimes()).doesNotContain("09:40");
        topic().tell(new AppointmentCancelled(appointment, 3, visitAt("09:40"), CancelledBy.CLIENT));
        awaitFree("09:40");
    }

    @Test
    void showsATimeAgainWhenItsHoldExpires() {
        searching().putAll(riverside);
        topic().tell(new AppointmentHeld(appointment, 1, visitAt("09:40"), FAR_AHEAD));
        awaitTaken("09:40");
        topic().tell(new AppointmentHoldExpired(appointment, 2, visitAt("09:40")));
        awaitFree("09:40");
    }

    @Test
    void hidesATimeThatIsRequestedAndShowsWhatIsMissedUntilItIsRestored() {
        searching().putAll(riverside);
        topic().tell(new AppointmentRequested(appointment, 1, visitAt("09:40")));
        awaitTaken("09:40");
        topic().tell(new AppointmentBooked(appointment, 2, visitAt("09:40")));
        topic().tell(new AppointmentMissed(appointment, 3, visitAt("09:40")));
        awaitFree("09:40");
        topic().tell(new AppointmentRestored(appointment, 4, visitAt("09:40"), AppointmentRestored.State.BOOKED));
        awaitTaken("09:40");
        topic().tell(new AppointmentCheckedIn(appointment, 5, visitAt("09:40")));
        topic().tell(new AppointmentCompleted(appointment, 6, visitAt("09:40")));
        awaitMarker("14:00");
        assertThat(freeTimes()).doesNotContain("09:40");
    }

    @Test
    void followsAVisitThatIsMoved() {
        searching().putAll(riverside);
        topic().tell(new AppointmentBooked(appointment, 1, visitAt("09:40")));
        awaitTaken("09:40");
        topic().tell(new AppointmentMoved(appointment, 2, visitAt("14:00"), visitAt("09:40")));
        awaitTaken("14:00");
        assertThat(freeTimes()).contains("09:40");
    }

    @Test
    void takesEveryPartOfAVisitAndGivesAllBack() {
        searching().putAll(riverside);
        topic().tell(new AppointmentBooked(appointment, 1, inTwoParts("09:40", "14:00")));
        awaitTaken("09:40");
        assertThat(freeTimes()).doesNotContain("14:00");
        topic().tell(new AppointmentMoved(appointment, 2, visitAt("09:40"), inTwoParts("09:40", "14:00")));
        awaitFree("14:00");
        assertThat(freeTimes()).doesNotContain("09:40");
        topic().tell(new AppointmentMoved(appointment, 3, inTwoParts("09:40", "14:00"), visitAt("09:40")));
        awaitTaken("14:00");
        topic().tell(new AppointmentCancelled(appointment, 4, inTwoParts("09:40", "14:00"), CancelledBy.CLIENT));
        awaitFree("14:00");
        assertThat(freeTimes()).contains("09:40");
    }

    @Test
    void hidesTheTimeOfAVisitForSeveralUntilItIsCancelled() {
        searching().putAll(riverside);
        var asPlanned = visitAt("09:40");
        topic().tell(new GroupVisitPlanned(
                appointment,
                1,
                riverside.clinicId(),
                riverside.treatmentId(),
                List.of(UUID.randomUUID(), riverside.therapistId()),
                riverside.roomId(),
                asPlanned.start(),
                asPlanned.end(),
                asPlanned.therapistOccupied(),
                asPlanned.roomOccupied(),
                2));
        awaitTaken("09:40");
        topic().tell(new GroupVisitCancelled(appointment, 2));
        awaitFree("09:40");
    }

    @Test
    void changesNothingForADuplicateAndForAnOlderVersion() {
        searching().putAll(riverside);
        var held = new AppointmentHeld(appointment, 1, visitAt("09:40"), FAR_AHEAD);
        var booked = new AppointmentBooked(appointment, 2, visitAt("09:40"));
        var cancelled = new AppointmentCancelled(appointment, 3, visitAt("09:40"), CancelledBy.CLINIC);
        topic().tell(booked);
        awaitTaken("09:40");
        topic().tell(cancelled);
        awaitFree("09:40");
        topic().tell(booked);
        topic().tell(cancelled);
        topic().tell(held);
        awaitMarker("14:00");
        assertThat(freeTimes()).contains("09:40");
    }

    @Test
    void understandsEverySampleOfAnAppointmentsEvent() {
        riverside = Riverside.ofTheSamples();
        searching().putAll(riverside);
        assertThat(freeTimes()).contains("09:40");
        topic().tellSample(AppointmentBooked.class);
        awaitTaken("09:40");
        topic().tellSample(AppointmentHeld.class);
        topic().tellSample(AppointmentHoldExpired.class);
        awaitMarker("14:00");
        assertThat(freeTimes()).doesNotContain("09:40");
        topic().tellSample(AppointmentCancelled.class);
        awaitFree("09:40");
    }

    private AppointmentsTopic topic() {
        return new AppointmentsTopic(kafka);
    }

    private void awaitTaken(String time) {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(freeTimes()).doesNotContain(time));
    }

    private void awaitFree(String time) {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(freeTimes()).contains(time));
    }

    /** Books another visit: once it is seen, all that was told before it has been heard. */
    private void awaitMarker(String time) {
        topic().tell(new AppointmentBooked(UUID.randomUUID(), 1, visitAt(time)));
        awaitTaken(time);
    }

    private List<String> freeTimes() {
        return searching().starts(riverside, Searching.TUESDAY).stream()
                .map(start -> start.substring("2027-01-12T".length()))
                .toList();
    }

    private Searching searching() {
        return new Searching(http, chain);
    }

    /** Far apart, as no visit is, so that each is seen by itself. */
    private Visit inTwoParts(String first, String second) {
        var one = visitAt(first);
        var other = visitAt(second);
        return new Visit(
                one.clinicId(),
                one.therapistId(),
                one.roomId(),
                one.treatmentId(),
                one.clientId(),
                one.start(),
                other.end(),
                one.therapistOccupied(),
                one.roomOccupied(),
                List.of(new Visit.Part(
                        other.therapistId(),
                        other.roomId(),
                        other.treatmentId(),
                        other.start(),
                        other.end(),
                        other.therapistOccupied(),
                        other.roomOccupied())));
    }

    private Visit visitAt(String time) {
        var start = Instant.parse("2027-01-12T" + time + ":00Z");
        var end = start.plusSeconds(40 * 60);
        var occupied = new Visit.Period(start.minusSeconds(5 * 60), end.plusSeconds(10 * 60));
        var roomOccupied = new Visit.Period(occupied.from(), occupied.until().plusSeconds(5 * 60));
        return new Visit(
                riverside.clinicId(),
                riverside.therapistId(),
                riverside.roomId(),
                riverside.treatmentId(),
                Http.PERSON,
                start,
                end,
                occupied,
                roomOccupied);
    }
}
