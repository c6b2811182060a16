package io.unknot.booking.appointment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.unknot.booking.BookingServiceTest;
import io.unknot.booking.Riverside;
import io.unknot.booking.Town;
import io.unknot.booking.appointment.BookingRefused.NotBookable;
import io.unknot.booking.appointment.BookingRefused.TimeTaken;
import io.unknot.booking.appointment.BookingRefused.UnknownClient;
import io.unknot.booking.appointment.attend.CancelAppointment;
import io.unknot.booking.appointment.take.BookVisit;
import io.unknot.booking.appointment.take.HoldTime;
import io.unknot.booking.audit.By;
import io.unknot.booking.directory.UnknownEntry;
import io.unknot.booking.occupancy.Occupied;
import io.unknot.booking.wish.NearestTimes;
import io.unknot.booking.wish.Wish;
import io.unknot.events.appointment.AppointmentCancelled.CancelledBy;
import io.unknot.schedule.Refusal;
import io.unknot.schedule.search.FreeTime;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@BookingServiceTest
class ClaimTimePostgresTests {

    @Autowired
    private Town town;

    @Autowired
    private HoldTime holdTime;

    @Autowired
    private BookVisit bookVisit;

    @Autowired
    private CancelAppointment cancel;

    @Autowired
    private Appointments appointments;

    @Autowired
    private NearestTimes nearestTimes;

    @Test
    void aTimeCanBeHadOnce() {
        var riverside = town.open(Riverside.withRooms(2));
        book(riverside.wish(town.client(), Riverside.ten()));

        refuses(Occupied.Kind.THERAPIST, riverside.wish(town.client(), Riverside.ten()));
    }

    @Test
    void aVisitThatOnlyOverlapsIsRefusedToo() {
        var riverside = town.open(Riverside.withRooms(2));
        book(riverside.wish(town.client(), Riverside.ten()));

        refuses(Occupied.Kind.THERAPIST, riverside.wish(town.client(), Riverside.at(10, 20)));
    }

    @Test
    void theBuffersAreTakenToo() {
        var riverside = town.open(Riverside.withRooms(2));
        book(riverside.wish(town.client(), Riverside.ten()));

        // Ten to 10:40 and ten minutes after; the next one begins five minutes early.
        refuses(Occupied.Kind.THERAPIST, riverside.wish(town.client(), Riverside.at(10, 40)));
        book(riverside.wish(town.client(), Riverside.at(11, 0)));
    }

    @Test
    void theNextFittingRoomIsTriedWhenOneIsTaken() {
        var riverside = town.open(Riverside.withRooms(2));

        var one = book(riverside.wish(town.client(), Riverside.ten()));
        var other = book(riverside.wishForNoor(town.client(), Riverside.ten()));

        assertThat(one.visit().roomId()).isNotEqualTo(other.visit().roomId());
    }

    @Test
    void withoutAFreeRoomThereIsNoVisitAndNothingStaysTaken() {
        var riverside = town.open(Riverside.withRooms(1));
        var first = book(riverside.wish(town.client(), Riverside.ten()));
        var client = town.client();

        refuses(Occupied.Kind.ROOM, riverside.wishForNoor(client, Riverside.ten()));

        cancel.cancel(first.id(), new Scope.OwnOf(first.visit().clientId()), CancelledBy.CLIENT, By.system())
                .block();
        book(riverside.wishForNoor(client, Riverside.ten()));
    }

    @Test
    void aClientIsInOnePlaceAtATime() {
        var riverside = town.open(Riverside.withRooms(2));
        var client = town.client();
        book(riverside.wish(client, Riverside.ten()));

        refuses(Occupied.Kind.CLIENT, riverside.wishForNoor(client, Riverside.at(10, 20)));
    }

    @Test
    void everyReasonAgainstATimeIsGivenAtOnce() {
        var riverside = town.open(Riverside.withRooms(1));

        assertThatThrownBy(() -> book(riverside.wish(town.client(), Riverside.at(21, 7))))
                .isInstanceOfSatisfying(
                        NotBookable.class,
                        refused -> assertThat(refused.reasons())
                                .containsExactly(Refusal.OFF_GRID, Refusal.CLINIC_CLOSED, Refusal.OUTSIDE_SHIFT));
    }

    @Test
    void whatNobodyHasHeardOfIsNamed() {
        var riverside = town.open(Riverside.withRooms(1));
        var unknown = new Wish(riverside.clinic(), UUID.randomUUID(), riverside.mara(), town.client(), Riverside.ten());

        assertThatThrownBy(() -> book(unknown))
                .isInstanceOfSatisfying(
                        UnknownEntry.class, entry -> assertThat(entry.kind()).isEqualTo("treatment"));
        assertThatThrownBy(() -> book(riverside.wish(UUID.randomUUID(), Riverside.ten())))
                .isInstanceOf(UnknownClient.class);
    }

    @Test
    void ofFiftyAtOnceOneHasTheTime() {
        var riverside = town.open(Riverside.withRooms(2));
        var clients = IntStream.range(0, 50).mapToObj(_ -> town.client()).toList();

        var outcomes = Flux.fromIterable(clients)
                .flatMap(client -> outcome(bookVisit.book(riverside.wish(client, Riverside.ten()), By.system())), 50)
                .collectList()
                .blockOptional(Duration.ofMinutes(3))
                .orElseThrow();

        assertThat(outcomes).containsOnlyOnce("booked").hasSize(50);
        assertThat(outcomes).filteredOn(outcome -> !outcome.equals("booked")).containsOnly("THERAPIST");
    }

    @Test
    void ofManyOverlappingVisitsAndFewRoomsNoneOverlapAndNoneDeadlock() {
        var riverside = town.open(Riverside.withRooms(1));
        var wishes = IntStream.range(0, 60)
                .mapToObj(n -> n % 2 == 0
                        ? riverside.wish(town.client(), Riverside.at(13, 20 * (n % 3)))
                        : riverside.wishForNoor(town.client(), Riverside.at(13, 20 * (n % 3))))
                .toList();

        var outcomes = Flux.fromIterable(wishes)
                .flatMap(wish -> outcome(bookVisit.book(wish, By.system())), 60)
                .collectList()
                .blockOptional(Duration.ofMinutes(3))
                .orElseThrow();

        // One room: of 13:00, 13:20 and 13:40 each overlaps the next with its buffers, so one visit or none after it.
        assertThat(outcomes).containsOnlyOnce("booked");
        assertThat(outcomes).isSubsetOf("booked", "THERAPIST", "ROOM");
    }

    @Test
    void theThreeNearestFreeTimesAreOfferedWithEitherTherapist() {
        var riverside = town.open(Riverside.withRooms(2));
        var wish = riverside.wish(town.client(), Riverside.ten());
        book(wish);

        var nearest = appointments
                .now()
                .flatMap(now -> nearestTimes.to(wish, now))
                .blockOptional()
                .orElseThrow();

        assertThat(nearest)
                .extracting(FreeTime::start, FreeTime::therapistId)
                .contains(tuple(Riverside.ten(), riverside.noor()))
                .hasSize(3);
        var first = nearest.getFirst();
        book(new Wish(first.clinicId(), riverside.treatment(), first.therapistId(), town.client(), first.start()));
    }

    @Test
    void theNearestTimesAreLookedForOnceForAllWhoLoseATimeTogether() {
        var riverside = town.open(Riverside.withRooms(2));
        var now = appointments.now().blockOptional().orElseThrow();
        var one = nearestTimes.to(riverside.wish(town.client(), Riverside.ten()), now);
        var other = nearestTimes.to(riverside.wish(town.client(), Riverside.ten()), now);

        var together = Mono.zip(one, other).blockOptional().orElseThrow();
        var later = other.blockOptional().orElseThrow();

        assertThat(together.getT2()).hasSize(3).isSameAs(together.getT1());
        assertThat(later).isEqualTo(together.getT1()).isNotSameAs(together.getT1());
    }

    private Appointment book(Wish wish) {
        return bookVisit.book(wish, By.system()).blockOptional().orElseThrow();
    }

    private void refuses(Occupied.Kind by, Wish wish) {
        assertThatThrownBy(() -> holdTime.hold(wish, By.system()).block())
                .isInstanceOfSatisfying(
                        TimeTaken.class, taken -> assertThat(taken.by()).isEqualTo(by));
    }

    private static Mono<String> outcome(Mono<Appointment> booking) {
        return booking.map(_ -> "booked")
                .onErrorResume(TimeTaken.class, taken -> Mono.just(taken.by().name()));
    }
}
