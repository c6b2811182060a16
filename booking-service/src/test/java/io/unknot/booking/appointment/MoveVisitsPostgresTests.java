package io.unknot.booking.appointment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.unknot.booking.BookingServiceTest;
import io.unknot.booking.Riverside;
import io.unknot.booking.Town;
import io.unknot.booking.appointment.BookingRefused.NotBookable;
import io.unknot.booking.appointment.BookingRefused.TimeTaken;
import io.unknot.booking.appointment.BookingRefused.UnknownAppointment;
import io.unknot.booking.appointment.BookingRefused.WrongState;
import io.unknot.booking.appointment.move.Move;
import io.unknot.booking.appointment.move.MoveRefused;
import io.unknot.booking.appointment.move.MoveVisits;
import io.unknot.booking.appointment.take.BookVisit;
import io.unknot.booking.appointment.take.HoldTime;
import io.unknot.booking.audit.By;
import io.unknot.booking.directory.Length;
import io.unknot.booking.wish.Wish;
import io.unknot.events.EventJson;
import io.unknot.events.appointment.AppointmentMoved;
import io.unknot.schedule.Refusal;
import io.unknot.service.access.ClinicScope;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@BookingServiceTest
class MoveVisitsPostgresTests {

    @Autowired
    private Town town;

    @Autowired
    private BookVisit bookVisit;

    @Autowired
    private HoldTime holdTime;

    @Autowired
    private MoveVisits moveVisits;

    @Autowired
    private Appointments appointments;

    @Autowired
    private DatabaseClient database;

    private Riverside riverside = Riverside.withRooms(1);
    private Scope desk = new Scope.OwnOf(new UUID(0, 0));

    @BeforeEach
    void open() {
        riverside = town.open(Riverside.withRooms(1));
        desk = new Scope.At(ClinicScope.of(riverside.clinic()), Optional.empty());
    }

    @Test
    void aMovedVisitKeepsItsIdAndFreesItsOldTime() {
        var booked = book(Riverside.ten());

        var moved = move(to(booked, Riverside.at(14, 0)));

        assertThat(moved.id()).isEqualTo(booked.id());
        assertThat(moved.version()).isEqualTo(2);
        assertThat(moved.visit().visible().from()).isEqualTo(Riverside.at(14, 0));
        assertThat(find(booked)).isEqualTo(moved);
        assertThat(lastFactOf(booked))
                .isEqualTo(new AppointmentMoved(
                        booked.id(), 2, moved.visit().told(), booked.visit().told()));
        book(Riverside.ten());
        assertThatThrownBy(() -> book(Riverside.at(14, 0))).isInstanceOf(TimeTaken.class);
    }

    @Test
    void aVisitIsNotInItsOwnWay() {
        town.tell(riverside.givenAtMost(40, 40));
        var booked = book(Riverside.ten());

        var moved = move(to(booked, Riverside.at(10, 20)));

        assertThat(moved.visit().visible().from()).isEqualTo(Riverside.at(10, 20));
    }

    @Test
    void aVisitGoesToAnotherTherapistAndClinic() {
        var sister = town.open(riverside.sister());
        var booked = book(Riverside.ten());

        var moved = move(
                new Move(booked.id(), Riverside.ten(), Optional.of(riverside.noor()), Optional.of(sister.clinic())));

        assertThat(moved.visit().therapistId()).isEqualTo(riverside.noor());
        assertThat(moved.visit().clinicId()).isEqualTo(sister.clinic());
        assertThat(moved.visit().roomId()).isEqualTo(sister.rooms().getFirst());
    }

    @Test
    void aVisitKeepsItsLengthThoughTheTreatmentIsNoLongerGivenSo() {
        town.tell(riverside.alsoFor(80));
        var booked = bookVisit
                .book(
                        new Wish(
                                riverside.clinic(),
                                riverside.treatment(),
                                riverside.mara(),
                                town.client(),
                                Riverside.ten(),
                                new Length.Asked(Duration.ofMinutes(80))),
                        By.system())
                .blockOptional()
                .orElseThrow();
        town.tell(riverside.givenAtMost(60, 60));

        var moved = move(to(booked, Riverside.at(14, 0)));

        assertThat(moved.visit().visible().until()).isEqualTo(Riverside.at(15, 20));
    }

    @Test
    void aVisitThatIsThereAlreadyStays() {
        var booked = book(Riverside.ten());

        assertThat(move(to(booked, Riverside.ten()))).isEqualTo(booked);
        assertThat(factsOf(booked)).isEqualTo(1);
        assertThatThrownBy(() -> book(Riverside.ten())).isInstanceOf(TimeTaken.class);
    }

    @Test
    void aVisitThatIsThereAlreadyStaysThoughItCouldNotBeBookedNow() {
        var booked = book(Riverside.ten());
        var allDay = LocalTime.MIDNIGHT;
        town.tell(riverside.maraIsAway(UUID.randomUUID(), Riverside.day(), allDay, allDay, false));

        assertThat(move(to(booked, Riverside.ten()))).isEqualTo(booked);
    }

    @Test
    void aRefusedMoveLeavesTheVisitWhereItWas() {
        var booked = book(Riverside.ten());
        book(Riverside.at(14, 0));

        refuses(0, TimeTaken.class, to(booked, Riverside.at(14, 20)));
        refuses(0, NotBookable.class, to(booked, Riverside.at(21, 0)));

        assertThat(find(booked)).isEqualTo(booked);
        assertThatThrownBy(() -> book(Riverside.ten())).isInstanceOf(TimeTaken.class);
    }

    @Test
    void theRulesHoldForMovedVisitsToo() {
        town.tell(riverside.givenAtMost(80, 400));
        book(Riverside.at(10, 0));
        book(Riverside.at(11, 0));
        var afternoon = book(Riverside.at(15, 0));

        assertThatThrownBy(() -> move(to(afternoon, Riverside.at(12, 0))))
                .isInstanceOfSatisfying(
                        MoveRefused.class,
                        refused -> assertThat(((NotBookable) refused.why()).reasons())
                                .containsExactly(Refusal.TOO_MUCH_IN_A_ROW));
    }

    @Test
    void onlyABookedVisitOfOnesOwnIsMoved() {
        var held = holdTime.hold(riverside.wish(town.client(), Riverside.ten()), By.system())
                .blockOptional()
                .orElseThrow();
        var booked = book(Riverside.at(14, 0));

        refuses(0, WrongState.class, to(held, Riverside.at(12, 0)));
        desk = new Scope.OwnOf(held.visit().clientId());
        refuses(0, UnknownAppointment.class, to(booked, Riverside.at(12, 0)));
    }

    @Test
    void twoVisitsChangePlaces() {
        var one = book(Riverside.ten());
        var other = book(Riverside.at(14, 0));

        var swapped = moveVisits
                .move(List.of(to(one, Riverside.at(14, 0)), to(other, Riverside.ten())), desk, By.system())
                .blockOptional()
                .orElseThrow();

        assertThat(swapped).extracting(Appointment::id).containsExactly(one.id(), other.id());
        assertThat(swapped)
                .extracting(moved -> moved.visit().visible())
                .containsExactly(other.visit().visible(), one.visit().visible());
    }

    @Test
    void allMoveOrNone() {
        var one = book(Riverside.ten());
        var other = book(Riverside.at(11, 0));
        book(Riverside.at(15, 0));

        refuses(1, TimeTaken.class, to(one, Riverside.at(13, 0)), to(other, Riverside.at(15, 20)));

        assertThat(find(one)).isEqualTo(one);
        assertThat(find(other)).isEqualTo(other);
        assertThat(factsOf(one)).isEqualTo(1);
        book(Riverside.at(13, 0));
    }

    @Test
    void visitsMovedTogetherDoNotTogetherBreakARule() {
        town.tell(riverside.givenAtMost(80, 400));
        var visits = IntStream.of(9, 11, 13)
                .mapToObj(hour -> book(Riverside.at(hour, 0)))
                .toList();

        assertThatThrownBy(() -> moveVisits
                        .move(
                                List.of(
                                        to(visits.get(0), Riverside.at(14, 0)),
                                        to(visits.get(1), Riverside.at(15, 0)),
                                        to(visits.get(2), Riverside.at(16, 0))),
                                desk,
                                By.system())
                        .block())
                .isInstanceOfSatisfying(
                        MoveRefused.class,
                        refused -> assertThat(refused.index()).isEqualTo(2));
    }

    @Test
    void manyMovesAndBookingsAtOnceNeverWaitInACircle() {
        riverside = town.open(Riverside.withRooms(2));
        desk = new Scope.At(ClinicScope.of(riverside.clinic()), Optional.empty());
        var maras = IntStream.range(9, 13)
                .mapToObj(hour -> book(Riverside.at(hour, 0)))
                .toList();
        var noors = IntStream.range(9, 13)
                .mapToObj(hour -> bookVisit
                        .book(riverside.wishForNoor(town.client(), Riverside.at(hour, 0)), By.system())
                        .blockOptional()
                        .orElseThrow())
                .toList();

        var clients = IntStream.range(0, 60).mapToObj(_ -> town.client()).toList();

        var settled = Flux.range(0, 60)
                .flatMap(
                        n -> settled(
                                switch (n % 3) {
                                    case 0 ->
                                        moveVisits.move(List.of(exchange(maras.get(n % 4), n)), desk, By.system());
                                    case 1 ->
                                        moveVisits.move(List.of(exchange(noors.get(n % 4), n)), desk, By.system());
                                    default ->
                                        bookVisit.book(
                                                riverside.wish(clients.get(n), Riverside.at(9 + n % 7, 20)),
                                                By.system());
                                }),
                        20)
                .collectList()
                .blockOptional(Duration.ofMinutes(3))
                .orElseThrow();

        // A circle would end as an error that is no refusal, a second later.
        assertThat(settled).hasSize(60).contains("done");
    }

    @Test
    void twoMovesThatWantEachOthersRoomAreBothAnswered() {
        var mara = book(Riverside.ten());
        var noor = bookVisit
                .book(riverside.wishForNoor(town.client(), Riverside.at(14, 0)), By.system())
                .blockOptional()
                .orElseThrow();

        for (int round = 0; round < 10; round++) {
            var answers = Flux.just(to(mara, Riverside.at(14, 0)), to(noor, Riverside.ten()))
                    .flatMap(move -> settled(moveVisits.move(List.of(move), desk, By.system())))
                    .collectList()
                    .block(Duration.ofMinutes(3));

            assertThat(answers).containsExactly("refused", "refused");
        }
    }

    private Move exchange(Appointment visit, int n) {
        var therapist = visit.visit().therapistId().equals(riverside.mara()) ? riverside.noor() : riverside.mara();
        return new Move(
                visit.id(), Riverside.at(9 + (n * 5) % 7, 20 * (n % 2)), Optional.of(therapist), Optional.empty());
    }

    private static Mono<String> settled(Mono<?> work) {
        return work.map(_ -> "done")
                .onErrorResume(MoveRefused.class, _ -> Mono.just("refused"))
                .onErrorResume(BookingRefused.class, _ -> Mono.just("refused"));
    }

    private static Move to(Appointment appointment, Instant start) {
        return new Move(appointment.id(), start, Optional.empty(), Optional.empty());
    }

    private Appointment book(Instant start) {
        return bookVisit
                .book(riverside.wish(town.client(), start), By.system())
                .blockOptional()
                .orElseThrow();
    }

    private Appointment move(Move move) {
        return moveVisits
                .move(List.of(move), desk, By.system())
                .blockOptional()
                .orElseThrow()
                .getFirst();
    }

    private void refuses(int index, Class<? extends BookingRefused> why, Move... moves) {
        assertThatThrownBy(
                        () -> moveVisits.move(List.of(moves), desk, By.system()).block())
                .isInstanceOfSatisfying(MoveRefused.class, refused -> {
                    assertThat(refused.index()).isEqualTo(index);
                    assertThat(refused.why()).isInstanceOf(why);
                });
    }

    private Appointment find(Appointment appointment) {
        return appointments
                .find(appointment.id(), new Scope.OwnOf(appointment.visit().clientId()))
                .blockOptional()
                .orElseThrow();
    }

    private long factsOf(Appointment appointment) {
        return database.sql("SELECT count(*) FROM outbox WHERE subject = :id")
                .bind("id", appointment.id())
                .mapValue(Long.class)
                .one()
                .blockOptional()
                .orElseThrow();
    }

    private AppointmentMoved lastFactOf(Appointment appointment) {
        return database.sql("SELECT payload FROM outbox WHERE subject = :id ORDER BY id DESC LIMIT 1")
                .bind("id", appointment.id())
                .mapValue(String.class)
                .one()
                .map(payload -> EventJson.read(AppointmentMoved.class, payload))
                .blockOptional()
                .orElseThrow();
    }
}
