package io.unknot.booking.appointment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.unknot.booking.BookingServiceTest;
import io.unknot.booking.Riverside;
import io.unknot.booking.Town;
import io.unknot.booking.appointment.BookingRefused.NotBookable;
import io.unknot.booking.appointment.take.BookVisit;
import io.unknot.booking.appointment.take.HoldTime;
import io.unknot.booking.audit.By;
import io.unknot.booking.wish.NearestTimes;
import io.unknot.booking.wish.Wish;
import io.unknot.schedule.Refusal;
import io.unknot.schedule.search.FreeTime;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A therapist's other visits leave time for rest and for journeys, however many book at once. */
@BookingServiceTest
class TherapistDayPostgresTests {

    private static final int ROUNDS = 10;

    @Autowired
    private Town town;

    @Autowired
    private BookVisit bookVisit;

    @Autowired
    private HoldTime holdTime;

    @Autowired
    private Appointments appointments;

    @Autowired
    private NearestTimes nearestTimes;

    @Autowired
    private DatabaseClient database;

    @Test
    void aTherapistGivesOnlySoMuchInARow() {
        var riverside = strained(80, 400);
        book(riverside.wish(town.client(), Riverside.at(10, 0)));
        book(riverside.wish(town.client(), Riverside.at(12, 0)));

        refuses(Refusal.TOO_MUCH_IN_A_ROW, riverside.wish(town.client(), Riverside.at(11, 0)));
        book(riverside.wish(town.client(), Riverside.at(14, 0)));
    }

    @Test
    void aTherapistGivesOnlySoMuchADay() {
        var riverside = strained(80, 100);
        book(riverside.wish(town.client(), Riverside.at(9, 0)));
        book(riverside.wish(town.client(), Riverside.at(12, 0)));

        refuses(Refusal.TOO_MUCH_A_DAY, riverside.wish(town.client(), Riverside.at(15, 0)));
        book(riverside.wishForNoor(town.client(), Riverside.at(15, 0)));
        book(riverside.wish(town.client(), Riverside.at(15, 0).plus(Duration.ofDays(1))));
    }

    @Test
    void bookingsAtOnceDoNotTogetherMakeADayTooLong() {
        for (int round = 0; round < ROUNDS; round++) {
            var riverside = strained(80, 100);
            var outcomes = atOnce(Stream.of(9, 11, 13, 15)
                    .map(hour -> riverside.wish(town.client(), Riverside.at(hour, 0)))
                    .toList());

            assertThat(outcomes).containsExactlyInAnyOrder("booked", "booked", "too-much-a-day", "too-much-a-day");
        }
    }

    @Test
    void aTherapistHasTimeToTravel() {
        var riverside = town.open(Riverside.withRooms(1));
        var far = farSisterOf(riverside);
        book(riverside.wish(town.client(), Riverside.ten()));

        // 21 km and back streets: 70 minutes and their buffers.
        refuses(Refusal.NO_TIME_TO_TRAVEL, far.wish(town.client(), Riverside.at(12, 0)));
        book(far.wish(town.client(), Riverside.at(12, 20)));
        book(far.wishForNoor(town.client(), Riverside.at(10, 0)));
    }

    @Test
    void bookingsAtOnceDoNotTogetherLeaveNoTimeToTravel() {
        for (int round = 0; round < ROUNDS; round++) {
            var riverside = town.open(Riverside.withRooms(1));
            var far = farSisterOf(riverside);

            var outcomes = atOnce(List.of(
                    riverside.wish(town.client(), Riverside.ten()), far.wish(town.client(), Riverside.at(11, 0))));

            assertThat(outcomes).containsExactlyInAnyOrder("booked", "no-time-to-travel");
        }
    }

    @Test
    void aLapsedHoldTakesNothingOfTheDay() {
        var riverside = strained(80, 80);
        var far = farSisterOf(riverside);
        town.tell(riverside.givenAtMost(80, 80));
        book(riverside.wish(town.client(), Riverside.at(9, 0)));
        var held = holdTime.hold(riverside.wish(town.client(), Riverside.at(12, 0)), By.system())
                .cast(Held.class)
                .blockOptional()
                .orElseThrow();
        refuses(Refusal.TOO_MUCH_A_DAY, riverside.wish(town.client(), Riverside.at(15, 0)));

        lapse(held);

        book(far.wish(town.client(), Riverside.at(13, 0)));
    }

    @Test
    void theTimesOfferedInsteadLeaveTimeForJourneysAndRest() {
        var riverside = town.open(Riverside.withRooms(1));
        var far = farSisterOf(riverside);
        town.tell(riverside.givenAtMost(40, 400));
        book(riverside.wish(town.client(), Riverside.at(13, 0)));
        book(far.wishForNoor(town.client(), Riverside.at(12, 0)));
        var wish = riverside.wish(town.client(), Riverside.at(14, 0));
        refuses(Refusal.TOO_MUCH_IN_A_ROW, wish);

        var nearest = appointments
                .now()
                .flatMap(now -> nearestTimes.to(wish, now))
                .blockOptional()
                .orElseThrow();

        // Noor comes from afar until 14:20; half an hour's rest of Mara's ends at 14:10.
        assertThat(nearest).extracting(FreeTime::start).first().isEqualTo(Riverside.at(14, 20));
        for (var time : nearest.subList(0, 1)) {
            book(new Wish(time.clinicId(), time.treatmentId(), time.therapistId(), town.client(), time.start()));
        }
    }

    private Riverside strained(int inARow, int aDay) {
        var riverside = town.open(Riverside.withRooms(1));
        town.tell(riverside.givenAtMost(inARow, aDay));
        return riverside;
    }

    private Riverside farSisterOf(Riverside riverside) {
        var sister = town.open(riverside.sister());
        town.tell(riverside.at(53.80, -1.55), sister.at(53.80, -1.23));
        return sister;
    }

    private List<String> atOnce(List<Wish> wishes) {
        return Flux.fromStream(IntStream.range(0, wishes.size()).boxed())
                .flatMap(index -> outcome(bookVisit.book(wishes.get(index), By.system())), wishes.size())
                .collectList()
                .blockOptional(Duration.ofMinutes(3))
                .orElseThrow();
    }

    private static Mono<String> outcome(Mono<Appointment> booking) {
        return booking.map(_ -> "booked")
                .onErrorResume(
                        NotBookable.class,
                        refused -> Mono.just(refused.reasons().getFirst().code()));
    }

    private void book(Wish wish) {
        bookVisit.book(wish, By.system()).block();
    }

    private void refuses(Refusal reason, Wish wish) {
        assertThatThrownBy(() -> book(wish))
                .isInstanceOfSatisfying(
                        NotBookable.class,
                        refused -> assertThat(refused.reasons()).containsExactly(reason));
    }

    private void lapse(Held held) {
        database.sql("UPDATE appointment SET hold_expires_at = clock_timestamp() - interval '1 second' WHERE id = :id")
                .bind("id", held.id())
                .then()
                .block();
    }
}
