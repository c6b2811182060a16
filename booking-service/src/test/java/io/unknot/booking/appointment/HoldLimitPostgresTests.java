package io.unknot.booking.appointment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.unknot.booking.BookingServiceTest;
import io.unknot.booking.Riverside;
import io.unknot.booking.Surgery;
import io.unknot.booking.Town;
import io.unknot.booking.appointment.BookingRefused.HoldLapsed;
import io.unknot.booking.appointment.BookingRefused.TooManyHolds;
import io.unknot.booking.appointment.StateRefused.NotExtended;
import io.unknot.booking.appointment.attend.CancelAppointment;
import io.unknot.booking.appointment.take.ConfirmHold;
import io.unknot.booking.appointment.take.ExtendHold;
import io.unknot.booking.appointment.take.HoldTime;
import io.unknot.booking.audit.By;
import io.unknot.booking.client.Client;
import io.unknot.booking.client.Clients;
import io.unknot.events.appointment.AppointmentCancelled.CancelledBy;
import io.unknot.outbox.Writes;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** How many times somebody may keep, and for how long. */
@BookingServiceTest
class HoldLimitPostgresTests {

    @Autowired
    private Surgery surgery;

    @Autowired
    private Town town;

    @Autowired
    private Clients clients;

    @Autowired
    private Writes writes;

    @Autowired
    private HoldTime holdTime;

    @Autowired
    private ExtendHold extendHold;

    @Autowired
    private ConfirmHold confirmHold;

    @Autowired
    private CancelAppointment cancelAppointment;

    @Autowired
    private DatabaseClient database;

    private Riverside riverside = Riverside.withRooms(2);
    private UUID sam = UUID.randomUUID();

    @BeforeEach
    void samLooksForATime() {
        riverside = town.open(Riverside.withRooms(2));
        sam = town.client();
    }

    @Test
    void refusesAThirdHoldOfTheSameClient() {
        hold(sam, 10);
        hold(sam, 11);

        assertThatThrownBy(() -> hold(sam, 12)).isInstanceOf(TooManyHolds.class);
    }

    @Test
    void whatIsConfirmedCancelledOrLapsedIsNoLongerCounted() {
        var first = hold(sam, 10);
        var second = hold(sam, 11);
        confirmHold.confirm(first.id(), own(), By.system()).block();
        var third = hold(sam, 12);
        cancelAppointment
                .cancel(second.id(), own(), CancelledBy.CLIENT, By.system())
                .block();
        hold(sam, 13);
        lapse(third);

        assertThat(hold(sam, 14).state()).isEqualTo(State.HELD);
    }

    @Test
    void refusesAThirdHoldUnderTheSamePhoneNumber() {
        var phone = "+44 113 " + UUID.randomUUID();
        var one = clientWith(phone);
        var other = clientWith(phone);
        hold(one, 10);
        hold(other, 11);

        assertThatThrownBy(() -> hold(one, 12)).isInstanceOf(TooManyHolds.class);
        assertThatThrownBy(() -> hold(clientWith(phone), 13)).isInstanceOf(TooManyHolds.class);
        assertThat(hold(clientWith(phone + "0"), 14).state()).isEqualTo(State.HELD);
    }

    @Test
    void twentyAtOnceGetNoMoreThanTwo() {
        var phone = "+44 113 " + UUID.randomUUID();
        var family = Flux.range(0, 5)
                .map(_ -> clientWith(phone))
                .collectList()
                .blockOptional()
                .orElseThrow();

        var held = Flux.range(0, 20)
                .flatMap(
                        index -> holdTime.hold(
                                        riverside.wish(family.get(index % 5), Riverside.at(9 + index % 8, 0)),
                                        By.system())
                                .onErrorResume(BookingRefused.class, _ -> Mono.empty()),
                        20)
                .collectList()
                .blockOptional(Duration.ofMinutes(3))
                .orElseThrow();

        assertThat(held).hasSize(2);
    }

    @Test
    void aTimeThatIsOfferedIsNotCounted() {
        hold(sam, 10);
        hold(sam, 11);
        var until = hold(town.client(), 16).expiresAt().plusSeconds(60);

        var offered = holdTime.offer(riverside.wish(sam, Riverside.at(12, 0)), until, By.system())
                .cast(Held.class)
                .blockOptional()
                .orElseThrow();

        assertThat(offered.expiresAt()).isEqualTo(until);
        assertThatThrownBy(() -> extend(offered)).isInstanceOf(NotExtended.class);
    }

    @Test
    void aHoldIsExtendedOnceWhileItLasts() {
        var held = hold(sam, 10);

        var extended = extend(held);

        assertThat(extended.expiresAt()).isEqualTo(held.expiresAt().plus(Duration.ofMinutes(10)));
        assertThat(new Books(database).factsOf(held)).containsExactly("held", "held");
        assertThatThrownBy(() -> extend(held)).isInstanceOf(NotExtended.class);

        var other = hold(sam, 11);
        lapse(other);
        assertThatThrownBy(() -> extend(other)).isInstanceOf(HoldLapsed.class);
    }

    private Held hold(UUID client, int hour) {
        return holdTime.hold(riverside.wish(client, Riverside.at(hour, 0)), By.system())
                .cast(Held.class)
                .blockOptional()
                .orElseThrow();
    }

    private Held extend(Held held) {
        return extendHold
                .extend(held.id(), new Scope.OwnOf(held.visit().clientId()), By.system())
                .cast(Held.class)
                .blockOptional()
                .orElseThrow();
    }

    private UUID clientWith(String phone) {
        var client = new Client(UUID.randomUUID(), "Sam Sore", "sam@example.org", Optional.of(phone), "en");
        writes.write(clients.save(client)).block();
        surgery.clear(client.id());
        return client.id();
    }

    private Scope own() {
        return new Scope.OwnOf(sam);
    }

    private void lapse(Held held) {
        database.sql("UPDATE appointment SET hold_expires_at = clock_timestamp() WHERE id = :id AND state = 'held'")
                .bind("id", held.id())
                .then()
                .block();
    }
}
