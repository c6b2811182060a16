package io.unknot.booking.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.unknot.booking.BookingServiceTest;
import io.unknot.booking.Riverside;
import io.unknot.booking.Town;
import io.unknot.booking.appointment.BookingRefused.NotBookable;
import io.unknot.booking.appointment.take.BookVisit;
import io.unknot.booking.audit.By;
import java.time.Instant;
import java.time.LocalTime;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An offer that was assembled before is used no longer than until the next news of it. */
@BookingServiceTest
class RecentOffersPostgresTests {

    @Autowired
    private Town town;

    @Autowired
    private BookVisit bookVisit;

    @Test
    void theNextBookingKnowsWhatWasToldSinceTheLast() {
        var riverside = town.open(Riverside.withRooms(1));
        book(riverside, Riverside.at(10, 0));
        var timeOff = UUID.randomUUID();
        var noon = LocalTime.of(12, 0);

        town.tell(riverside.maraIsAway(timeOff, Riverside.day(), noon, LocalTime.of(17, 0), false));
        assertThatThrownBy(() -> book(riverside, Riverside.at(14, 0))).isInstanceOf(NotBookable.class);

        town.tell(riverside.maraIsAway(timeOff, Riverside.day(), noon, LocalTime.of(17, 0), true));
        assertThat(book(riverside, Riverside.at(14, 0))).isEqualTo(Riverside.at(14, 0));
    }

    private Instant book(Riverside riverside, Instant start) {
        return bookVisit
                .book(riverside.wish(town.client(), start), By.system())
                .blockOptional()
                .orElseThrow()
                .visit()
                .visible()
                .from();
    }
}
