package io.unknot.booking.appointment;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.unknot.booking.BookingServiceTest;
import io.unknot.booking.Riverside;
import io.unknot.booking.Surgery;
import io.unknot.booking.Town;
import io.unknot.booking.appointment.BookingRefused.NewcomersHoldEnough;
import io.unknot.booking.appointment.take.BookVisit;
import io.unknot.booking.appointment.take.HoldTime;
import io.unknot.booking.audit.By;
import io.unknot.booking.client.Client;
import io.unknot.booking.client.verification.AskForContact;
import io.unknot.booking.client.verification.Channel;
import io.unknot.service.access.Caller;
import io.unknot.service.access.ClinicScope;
import io.unknot.service.access.Role;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Two therapists work eight hours each: a twentieth of that is 48 minutes, and a visit takes 40. */
@BookingServiceTest
class NewcomersSharePostgresTests {

    @Autowired
    private Town town;

    @Autowired
    private Surgery surgery;

    @Autowired
    private AskForContact askForContact;

    @Autowired
    private HoldTime holdTime;

    @Autowired
    private BookVisit bookVisit;

    @Autowired
    private DatabaseClient database;

    private Riverside riverside = Riverside.withRooms(2);

    @BeforeEach
    void riversideOpens() {
        riverside = town.open(Riverside.withRooms(2));
    }

    @Test
    void newcomersHoldATwentiethOfTheDayBetweenThem() {
        hold(newcomer(), 10);

        assertThatThrownBy(() -> hold(newcomer(), 12)).isInstanceOf(NewcomersHoldEnough.class);
    }

    @Test
    void theyHoldNoMoreWhenTheyAllComeAtOnce() {
        var newcomers = Flux.range(0, 14).map(_ -> newcomer()).collectList().block();

        var held = Flux.range(0, 14)
                .flatMap(
                        index -> {
                            var wish = index % 2 == 0
                                    ? riverside.wish(
                                            requireNonNull(newcomers).get(index), Riverside.at(9 + index / 2, 20))
                                    : riverside.wishForNoor(
                                            requireNonNull(newcomers).get(index), Riverside.at(9 + index / 2, 20));
                            return holdTime.hold(wish, By.of(new Caller.Client(newcomers.get(index))))
                                    .onErrorResume(NewcomersHoldEnough.class, _ -> Mono.empty());
                        },
                        14)
                .collectList()
                .block();

        assertThat(held).hasSize(1);
    }

    @Test
    void anotherDayAndAnotherClinicAreOfTheirOwn() {
        hold(newcomer(), 10);
        var first = riverside;
        riverside = town.open(Riverside.withRooms(2));
        hold(newcomer(), 10);
        riverside = first;

        var nextDay = Riverside.at(10, 0).plus(Duration.ofDays(1));
        var guest = newcomer();
        holdTime.hold(riverside.wish(guest, nextDay), By.of(new Caller.Client(guest)))
                .block();
    }

    @Test
    void whatLapsedIsTheirsAgain() {
        var held = hold(newcomer(), 10);
        database.sql("UPDATE appointment SET hold_expires_at = clock_timestamp() - interval '1 second' WHERE id = :id")
                .bind("id", held.id())
                .then()
                .block();

        hold(newcomer(), 12);
    }

    @Test
    void whoHasBeenToAClinicOrIsOnRecordThereIsNotBound() {
        hold(newcomer(), 10);
        hold(town.client(), 11);
        var regular = newcomer();
        var visit = bookVisit
                .book(riverside.wish(regular, Riverside.at(9, 0)), By.system())
                .block();
        assertThatThrownBy(() -> hold(regular, 12)).isInstanceOf(NewcomersHoldEnough.class);
        database.sql("UPDATE appointment SET state = 'completed' WHERE id = :id")
                .bind("id", requireNonNull(visit).id())
                .then()
                .block();

        hold(regular, 12);
    }

    @Test
    void neitherIsStaffWhoHoldForThemNorIsWhoBooks() {
        hold(newcomer(), 10);
        var staff =
                By.of(new Caller.Staff(UUID.randomUUID(), Set.of(Role.FRONT_DESK), ClinicScope.of(riverside.clinic())));

        holdTime.hold(riverside.wish(newcomer(), Riverside.at(12, 0)), staff).block();
        bookVisit
                .book(riverside.wish(newcomer(), Riverside.at(14, 0)), By.system())
                .block();
    }

    private Appointment hold(UUID client, int hour) {
        return requireNonNull(
                holdTime.hold(riverside.wish(client, Riverside.at(hour, 0)), By.of(new Caller.Client(client)))
                        .block());
    }

    private UUID newcomer() {
        var guest =
                new Client(UUID.randomUUID(), "Gita Guest", UUID.randomUUID() + "@example.org", Optional.empty(), "en");
        askForContact
                .askGuest(guest, Channel.EMAIL, By.of(new Caller.Visitor()))
                .block();
        surgery.clear(guest.id());
        return guest.id();
    }
}
