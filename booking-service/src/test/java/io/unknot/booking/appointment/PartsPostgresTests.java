package io.unknot.booking.appointment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.unknot.booking.BookingServiceTest;
import io.unknot.booking.Riverside;
import io.unknot.booking.Town;
import io.unknot.booking.appointment.BookingRefused.NotBookable;
import io.unknot.booking.appointment.BookingRefused.TimeTaken;
import io.unknot.booking.appointment.take.BookVisit;
import io.unknot.booking.audit.By;
import io.unknot.booking.directory.Length;
import io.unknot.booking.occupancy.Occupied;
import io.unknot.booking.wish.Wish;
import io.unknot.booking.wish.WishedPart;
import io.unknot.schedule.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A visit of several parts is booked or refused as one. */
@BookingServiceTest
class PartsPostgresTests {

    @Autowired
    private Town town;

    @Autowired
    private BookVisit bookVisit;

    @Test
    void eachPartBeginsWhereTheOneBeforeItEnds() {
        var riverside = town.open(Riverside.withRooms(1));
        var client = town.client();

        var visit = book(inParts(riverside, client, Riverside.ten(), riverside.mara(), riverside.noor()))
                .visit();

        assertThat(visit.visible().until()).isEqualTo(Riverside.at(11, 20));
        assertThat(visit.parts())
                .extracting(Part::therapistId, part -> part.visible().from())
                .containsExactly(
                        tuple(riverside.mara(), Riverside.ten()), tuple(riverside.noor(), Riverside.at(10, 40)));
    }

    @Test
    void theClientStaysInTheRoomWhereTheNextPartFitsIt() {
        var riverside = town.open(Riverside.withRooms(2));
        book(riverside.wishForNoor(town.client(), Riverside.ten()));

        var visit = book(inParts(riverside, town.client(), Riverside.at(11, 0), riverside.mara(), riverside.noor()))
                .visit();

        assertThat(visit.parts()).extracting(Part::roomId).containsOnly(visit.roomId());
    }

    @Test
    void onePartThatCannotBeHadRefusesTheWhole() {
        var riverside = town.open(Riverside.withRooms(2));
        book(riverside.wishForNoor(town.client(), Riverside.at(10, 40)));
        var client = town.client();

        refuses(
                Occupied.Kind.THERAPIST,
                inParts(riverside, client, Riverside.ten(), riverside.mara(), riverside.noor()));

        book(riverside.wish(client, Riverside.ten()));
    }

    @Test
    void bothTherapistsAndTheClientAreTakenForTheirParts() {
        var riverside = town.open(Riverside.withRooms(3));
        var client = town.client();
        book(inParts(riverside, client, Riverside.ten(), riverside.mara(), riverside.noor()));

        refuses(Occupied.Kind.THERAPIST, riverside.wish(town.client(), Riverside.at(10, 20)));
        refuses(Occupied.Kind.THERAPIST, riverside.wishForNoor(town.client(), Riverside.at(11, 0)));
        refuses(Occupied.Kind.CLIENT, riverside.wish(client, Riverside.at(11, 0)));
        book(riverside.wish(town.client(), Riverside.at(11, 0)));
    }

    @Test
    void oneTherapistMayGiveSeveralPartsInARow() {
        var riverside = town.open(Riverside.withRooms(1));

        var mara = riverside.mara();
        book(inParts(riverside, town.client(), Riverside.ten(), mara, mara, riverside.noor(), mara));

        refuses(Occupied.Kind.THERAPIST, riverside.wish(town.client(), Riverside.at(10, 40)));
        refuses(Occupied.Kind.THERAPIST, riverside.wish(town.client(), Riverside.at(12, 20)));
    }

    @Test
    void theGridBindsTheFirstPartAlone() {
        var riverside = town.open(Riverside.withRooms(1));
        town.tell(riverside.alsoFor(30));
        var wish = new Wish(
                riverside.clinic(),
                riverside.treatment(),
                riverside.mara(),
                town.client(),
                Riverside.ten(),
                new Length.Asked(Duration.ofMinutes(30)),
                List.of(new WishedPart(riverside.treatment(), riverside.noor(), new Length.Usual())));

        assertThat(book(wish).visit().visible().until()).isEqualTo(Riverside.at(11, 10));
    }

    @Test
    void everyPartIsHeldAgainstTheCalendar() {
        var riverside = town.open(Riverside.withRooms(1));

        // Noor goes at five; the second part would end at twenty past.
        refuses(
                Refusal.OUTSIDE_SHIFT,
                inParts(riverside, town.client(), Riverside.at(16, 0), riverside.mara(), riverside.noor()));
    }

    @Test
    void theVisitsOwnPartsCountForTheTherapistsStrain() {
        var riverside = town.open(Riverside.withRooms(1));
        town.tell(riverside.givenAtMost(60, 400));

        refuses(
                Refusal.TOO_MUCH_IN_A_ROW,
                inParts(riverside, town.client(), Riverside.ten(), riverside.mara(), riverside.mara()));
        book(inParts(riverside, town.client(), Riverside.ten(), riverside.mara(), riverside.noor()));
    }

    @Test
    void ofManyVisitsInPartsAtOnceNoneDeadlock() {
        var riverside = town.open(Riverside.withRooms(2));
        var wishes = new ArrayList<Wish>();
        for (int round = 0; round < 15; round++) {
            var start = Riverside.at(10, 20 * (round % 3));
            wishes.add(inParts(riverside, town.client(), start, riverside.mara(), riverside.noor()));
            wishes.add(inParts(riverside, town.client(), start, riverside.noor(), riverside.mara()));
            wishes.add(riverside.wish(town.client(), start));
        }

        var outcomes = Flux.fromIterable(wishes)
                .flatMap(wish -> outcome(bookVisit.book(wish, By.system())), wishes.size())
                .collectList()
                .blockOptional(Duration.ofMinutes(3))
                .orElseThrow();

        assertThat(outcomes).contains("booked").isSubsetOf("booked", "THERAPIST", "ROOM");
    }

    private static Wish inParts(Riverside riverside, UUID client, Instant start, UUID... therapists) {
        var further = Arrays.stream(therapists)
                .skip(1)
                .map(therapist -> new WishedPart(riverside.treatment(), therapist, new Length.Usual()))
                .toList();
        return new Wish(
                riverside.clinic(), riverside.treatment(), therapists[0], client, start, new Length.Usual(), further);
    }

    private Appointment book(Wish wish) {
        return bookVisit.book(wish, By.system()).blockOptional().orElseThrow();
    }

    private void refuses(Occupied.Kind by, Wish wish) {
        assertThatThrownBy(() -> book(wish))
                .isInstanceOfSatisfying(
                        TimeTaken.class, taken -> assertThat(taken.by()).isEqualTo(by));
    }

    private void refuses(Refusal reason, Wish wish) {
        assertThatThrownBy(() -> book(wish))
                .isInstanceOfSatisfying(
                        NotBookable.class,
                        refused -> assertThat(refused.reasons()).containsExactly(reason));
    }

    private static Mono<String> outcome(Mono<Appointment> booking) {
        return booking.map(_ -> "booked")
                .onErrorResume(TimeTaken.class, taken -> Mono.just(taken.by().name()));
    }
}
