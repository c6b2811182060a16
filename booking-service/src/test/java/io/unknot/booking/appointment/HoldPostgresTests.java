package io.unknot.booking.appointment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.unknot.booking.BookingServiceTest;
import io.unknot.booking.OpenWrites;
import io.unknot.booking.Riverside;
import io.unknot.booking.Town;
import io.unknot.booking.appointment.BookingRefused.HoldLapsed;
import io.unknot.booking.appointment.BookingRefused.UnknownAppointment;
import io.unknot.booking.appointment.take.ConfirmHold;
import io.unknot.booking.appointment.take.HoldTime;
import io.unknot.booking.appointment.transition.ExpireHolds;
import io.unknot.booking.audit.By;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@BookingServiceTest
class HoldPostgresTests {

    private static final int RACES = 100;

    @Autowired
    private Town town;

    @Autowired
    private HoldTime holdTime;

    @Autowired
    private ConfirmHold confirmHold;

    @Autowired
    private ExpireHolds expireHolds;

    @Autowired
    private Appointments appointments;

    @Autowired
    private DatabaseClient database;

    @Autowired
    private OpenWrites writes;

    @Test
    void aHoldLastsTenMinutesByTheDatabasesClock() {
        var now = appointments.now().blockOptional().orElseThrow();

        var held = hold();

        assertThat(held.expiresAt()).isBetween(now.plus(Appointment.HOLD), now.plus(Appointment.HOLD.plusSeconds(20)));
    }

    @Test
    void aHoldIsConfirmedOnceAndAgainWithoutHarm() {
        var held = hold();

        confirm(held);
        var again = confirm(held);

        assertThat(again).isEqualTo(new Booked(held.id(), 2, held.visit()));
        assertThat(factsOf(held)).containsExactly("io.unknot.appointment.held.v1", "io.unknot.appointment.booked.v1");
    }

    @Test
    void somebodyElsesHoldIsNoHoldAtAll() {
        var held = hold();

        assertThatThrownBy(() -> confirmHold
                        .confirm(held.id(), new Scope.OwnOf(UUID.randomUUID()), By.system())
                        .block())
                .isInstanceOf(UnknownAppointment.class);
    }

    @Test
    void aLapsedHoldCannotBeConfirmedAndIsSweptAway() {
        var held = hold();
        lapse(held);

        assertThatThrownBy(() -> confirm(held)).isInstanceOf(HoldLapsed.class);

        await().until(() -> find(held) instanceof Expired);
        assertThat(factsOf(held))
                .containsExactly("io.unknot.appointment.held.v1", "io.unknot.appointment.hold-expired.v1");
    }

    @Test
    void aLapsedHoldIsInNobodysWay() {
        var riverside = town.open(Riverside.withRooms(1));
        var lapsed = hold(riverside);
        lapse(lapsed);

        var next = hold(riverside);

        assertThat(next.visit().visible()).isEqualTo(lapsed.visit().visible());
        assertThat(find(lapsed)).isInstanceOf(Expired.class);
    }

    @Test
    void whoeverConfirmsWhileAHoldIsBeingEndedWaitsAndIsTooLate() {
        var held = hold();
        var ending = writes.begin(setting(held, "clock_timestamp()"));
        var confirming = confirmHold.confirm(held.id(), own(held), By.system()).toFuture();
        ending.awaitSomebodyWaiting();
        ending.commit();

        assertThatThrownBy(confirming::join).hasCauseInstanceOf(HoldLapsed.class);
    }

    @Test
    void whoeverBooksWhileALapsedHoldIsBeingEndedWaitsAndHasTheTime() {
        var riverside = town.open(Riverside.withRooms(1));
        var held = hold(riverside);
        var books = new Books(database);
        books.letLapseSoon(held.id());
        var ending = writes.begin(books.lock(held.id()), Mono.defer(expireHolds::expire));
        await().until(() -> books.hasLapsed(held.id()));
        var booking = holdTime.hold(riverside.wish(town.client(), Riverside.ten()), By.system())
                .toFuture();
        ending.awaitSomebodyWhoAsked("met AS MATERIALIZED");
        ending.commit();

        assertThat(booking.join().visit().visible()).isEqualTo(held.visit().visible());
        assertThat(find(held)).isInstanceOf(Expired.class);
    }

    @Test
    void confirmAndExpireNeverBothHappen() {
        var held = Flux.range(0, RACES)
                .map(_ -> hold())
                .collectList()
                .blockOptional()
                .orElseThrow();
        held.forEach(hold -> setExpiry(hold, "clock_timestamp() + random() * interval '400 milliseconds'"));

        Flux.merge(
                        Flux.fromIterable(held)
                                .flatMap(hold -> quietly(confirmHold.confirm(hold.id(), own(hold), By.system())), 8),
                        sweeps())
                .blockLast(Duration.ofMinutes(3));

        assertThat(held).allSatisfy(hold -> assertThat(factsOf(hold)).hasSizeLessThanOrEqualTo(2));
        assertThat(held)
                .allSatisfy(
                        hold -> assertThat(occupied(hold)).isEqualTo(find(hold).occupies()));
    }

    private Flux<Long> sweeps() {
        return Flux.range(0, 40).concatMap(_ -> expireHolds.expire().delayElement(Duration.ofMillis(10)));
    }

    private static <T> Mono<T> quietly(Mono<T> command) {
        return command.onErrorResume(BookingRefused.class, _ -> Mono.empty());
    }

    private Held hold() {
        return hold(town.open(Riverside.withRooms(1)));
    }

    private Held hold(Riverside riverside) {
        var wish = riverside.wish(town.client(), Riverside.ten());
        return holdTime.hold(wish, By.system()).cast(Held.class).blockOptional().orElseThrow();
    }

    private Appointment confirm(Held held) {
        return confirmHold
                .confirm(held.id(), own(held), By.system())
                .blockOptional()
                .orElseThrow();
    }

    private static Scope own(Held held) {
        return new Scope.OwnOf(held.visit().clientId());
    }

    private Appointment find(Held held) {
        return appointments.find(held.id(), own(held)).blockOptional().orElseThrow();
    }

    private void lapse(Held held) {
        setExpiry(held, "clock_timestamp() - interval '1 second'");
    }

    private void setExpiry(Held held, String expression) {
        setting(held, expression).block();
    }

    private Mono<Void> setting(Held held, String expression) {
        return database.sql("UPDATE appointment SET hold_expires_at = " + expression + " WHERE id = :id")
                .bind("id", held.id())
                .then();
    }

    private boolean occupied(Held held) {
        return database.sql("SELECT count(*) > 0 FROM occupancy WHERE appointment_id = :id")
                .bind("id", held.id())
                .mapValue(Boolean.class)
                .one()
                .blockOptional()
                .orElseThrow();
    }

    private List<String> factsOf(Held held) {
        return database.sql("SELECT type FROM outbox WHERE subject = :id ORDER BY id")
                .bind("id", held.id())
                .mapValue(String.class)
                .all()
                .collectList()
                .blockOptional()
                .orElseThrow();
    }
}
