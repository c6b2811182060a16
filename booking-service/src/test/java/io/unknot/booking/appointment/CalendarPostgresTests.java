package io.unknot.booking.appointment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.unknot.booking.BookingServiceTest;
import io.unknot.booking.Riverside;
import io.unknot.booking.Town;
import io.unknot.booking.appointment.BookingRefused.NotBookable;
import io.unknot.booking.appointment.take.BookVisit;
import io.unknot.booking.audit.By;
import io.unknot.booking.directory.Length;
import io.unknot.booking.directory.UnknownLength;
import io.unknot.booking.wish.Wish;
import io.unknot.schedule.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What clinics and therapists were told to keep free is kept free. */
@BookingServiceTest
class CalendarPostgresTests {

    @Autowired
    private Town town;

    @Autowired
    private BookVisit bookVisit;

    private Riverside riverside = Riverside.withRooms(1);

    @BeforeEach
    void open() {
        riverside = town.open(Riverside.withRooms(1));
    }

    @Test
    void nobodyIsBookedOnADayTheClinicIsClosed() {
        var dayAfter = Riverside.day().plusDays(1);
        town.tell(riverside.closedOn(Riverside.day(), MonthDay.from(dayAfter)));

        refuses(Refusal.CLINIC_CLOSED, Riverside.ten());
        refuses(Refusal.CLINIC_CLOSED, Riverside.ten().plus(Duration.ofDays(1)));
        book(riverside.wish(town.client(), Riverside.ten().plus(Duration.ofDays(2))));
    }

    @Test
    void nobodyIsBookedWithATherapistWhoIsAway() {
        var noon = LocalTime.NOON;
        town.tell(riverside.maraIsAway(UUID.randomUUID(), Riverside.day(), noon, LocalTime.MIDNIGHT, false));

        refuses(Refusal.AWAY, Riverside.at(11, 40));
        book(riverside.wishForNoor(town.client(), Riverside.at(12, 0)));
        book(riverside.wish(town.client(), Riverside.ten()));
    }

    @Test
    void timeOffThatWasWithdrawnIsInNobodysWay() {
        var timeOff = UUID.randomUUID();
        town.tell(riverside.maraIsAway(timeOff, Riverside.day(), LocalTime.MIDNIGHT, LocalTime.MIDNIGHT, false));
        refuses(Refusal.AWAY, Riverside.ten());

        town.tell(riverside.maraIsAway(timeOff, Riverside.day(), LocalTime.MIDNIGHT, LocalTime.MIDNIGHT, true));

        book(riverside.wish(town.client(), Riverside.ten()));
    }

    @Test
    void aVisitIsAsLongAsItWasAskedFor() {
        town.tell(riverside.alsoFor(20, 80));

        var visit = book(wish(Riverside.ten(), Duration.ofMinutes(80))).visit();

        assertThat(visit.visible().until()).isEqualTo(Riverside.at(11, 20));
        assertThat(visit.therapistTaken().until()).isEqualTo(Riverside.at(11, 30));
        assertThat(book(riverside.wish(town.client(), Riverside.at(12, 0)))
                        .visit()
                        .visible()
                        .until())
                .isEqualTo(Riverside.at(12, 40));
    }

    @Test
    void aLengthTheTreatmentIsNotGivenInIsRefusedWithThoseThereAre() {
        town.tell(riverside.alsoFor(20, 80));

        assertThatThrownBy(() -> book(wish(Riverside.ten(), Duration.ofMinutes(45))))
                .isInstanceOfSatisfying(
                        UnknownLength.class,
                        unknown -> assertThat(unknown.minutes()).containsExactly(40, 20, 80));
    }

    private Wish wish(Instant start, Duration duration) {
        return new Wish(
                riverside.clinic(),
                riverside.treatment(),
                riverside.mara(),
                town.client(),
                start,
                new Length.Asked(duration));
    }

    private Appointment book(Wish wish) {
        return bookVisit.book(wish, By.system()).blockOptional().orElseThrow();
    }

    private void refuses(Refusal reason, Instant start) {
        assertThatThrownBy(() -> book(riverside.wish(town.client(), start)))
                .isInstanceOfSatisfying(
                        NotBookable.class,
                        refused -> assertThat(refused.reasons()).containsExactly(reason));
    }
}
