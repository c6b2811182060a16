package io.unknot.booking.waitlist.offer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.unknot.booking.BookingServiceTest;
import io.unknot.booking.Riverside;
import io.unknot.booking.Town;
import io.unknot.booking.appointment.Appointment;
import io.unknot.booking.appointment.BookingRefused;
import io.unknot.booking.appointment.Scope;
import io.unknot.booking.appointment.attend.CancelAppointment;
import io.unknot.booking.appointment.take.BookVisit;
import io.unknot.booking.audit.By;
import io.unknot.booking.waitlist.WaitingRoom;
import io.unknot.booking.waitlist.WaitlistWish;
import io.unknot.events.appointment.AppointmentCancelled.CancelledBy;
import io.unknot.outbox.Writes;
import io.unknot.service.access.Caller;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

@BookingServiceTest
class OfferRacePostgresTests {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final List<Integer> EVERY_OTHER_HOUR = List.of(9, 11, 13, 15);

    @Autowired
    private Town town;

    @Autowired
    private WaitingRoom waitingRoom;

    @Autowired
    private OfferFreedTime offerFreedTime;

    @Autowired
    private AnswerOffer answerOffer;

    @Autowired
    private BookVisit bookVisit;

    @Autowired
    private CancelAppointment cancelAppointment;

    @Autowired
    private Writes writes;

    @Autowired
    private DatabaseClient database;

    private Riverside riverside = Riverside.withRooms(1);

    @BeforeEach
    void riversideOpens() {
        riverside = town.open(Riverside.withRooms(1));
    }

    @Test
    void anOfferedTimeCannotBeLostToAParallelBooking() {
        var ann = waitingRoom.somebodyWaitsAt(riverside);
        waitingRoom.free(riverside, Riverside.ten());
        var offer = waitingRoom.offerTo(ann);

        var crowd = Flux.range(0, 60)
                .map(n -> Riverside.ten().plus(Duration.ofMinutes(20L * (n % 3 - 1))))
                .flatMap(this::tryToBook, 16)
                .collectList();
        var taken = Mono.delay(Duration.ofMillis(50)).then(take(ann, offer));
        var booked = Mono.zip(crowd, taken).blockOptional(PATIENCE).orElseThrow();

        assertThat(booked.getT1()).isEmpty();
        assertThat(booked.getT2().state()).isEqualTo(WaitlistOffer.State.TAKEN);
        assertThat(statesAt(riverside)).containsExactly("booked");
    }

    @Test
    void whoeverIsQuickerOneOnlyHasAFreedTime() {
        for (int round = 0; round < 10; round++) {
            var own = town.open(Riverside.withRooms(1));
            var ann = waitingRoom.somebodyWaitsAt(own);
            waitingRoom.free(own, Riverside.ten());

            var booked = Flux.range(0, 8)
                    .flatMap(n -> n == 4 ? work().then(Mono.<Appointment>empty()) : tryToBook(own, Riverside.ten()), 8)
                    .collectList()
                    .blockOptional(PATIENCE)
                    .orElseThrow();
            waitingRoom.everythingIsOffered(own);

            assertThat(booked).hasSizeLessThanOrEqualTo(1);
            if (booked.isEmpty()) {
                assertThat(waitingRoom.openOfferOf(ann)).isPresent();
            }
            assertThat(overlaps()).isZero();
        }
    }

    @Test
    void workersNeverOfferOneTimeTwiceNorOneWishTwoTimes() {
        var waiting = Stream.generate(() -> waitingRoom.somebodyWaitsAt(riverside))
                .limit(6)
                .toList();
        var booked = EVERY_OTHER_HOUR.stream()
                .map(hour -> waitingRoom.book(riverside, Riverside.at(hour, 0)))
                .toList();

        cancelAllAtOnce(booked);
        Flux.range(0, 8).flatMap(_ -> work(), 8).blockLast(PATIENCE);
        waitingRoom.everythingIsOffered(riverside);

        var offered = waiting.stream()
                .filter(wish -> waitingRoom.openOfferOf(wish).isPresent())
                .toList();
        assertThat(offered).hasSizeGreaterThanOrEqualTo(EVERY_OTHER_HOUR.size());
        assertThat(offersAt("count(*) - count(DISTINCT wish_id)")).isZero();
        assertThat(offersAt("count(*) - count(DISTINCT appointment_id)")).isZero();
        assertThat(offersAt("count(*) - count(DISTINCT visible)")).isZero();
        assertThat(overlaps()).isZero();
        assertThat(statesAt(riverside)).hasSize(offered.size()).containsOnly("held");
    }

    @Test
    void theDatabaseItselfRefusesASecondOfferForOneWish() {
        var ann = waitingRoom.somebodyWaitsAt(riverside);
        waitingRoom.free(riverside, Riverside.ten());
        var offer = waitingRoom.offerTo(ann);

        assertThatThrownBy(() -> waitingRoom.run("""
            INSERT INTO waitlist_offer
            SELECT gen_random_uuid(), wish_id, gen_random_uuid(), state, clinic_id, treatment_id, therapist_id,
                   visible, freed, offered_at, expires_at, ended_at
            FROM waitlist_offer WHERE id = :id
            """, offer)).hasMessageContaining("waitlist_offer_one_at_a_time");
    }

    @Test
    void aStepThatIsNotCommittedLeavesNothingAndIsTakenAgain() {
        var ann = waitingRoom.somebodyWaitsAt(riverside);
        var booked = waitingRoom.book(riverside, Riverside.ten());

        assertThatThrownBy(() -> writes.write(cancel(booked)
                                .then(offerFreedTime.next())
                                .then(Mono.error(new IllegalStateException("killed before the commit"))))
                        .block(PATIENCE))
                .hasMessage("killed before the commit");

        assertThat(statesAt(riverside)).containsExactly("booked");
        assertThat(waitingRoom.stateOf(ann)).isEqualTo("waiting");
        assertThat(waitingRoom.count("SELECT count(*) FROM waitlist_offer WHERE wish_id = :id", ann.id()))
                .isZero();
        waitingRoom.cancel(booked);
        assertThat(waitingRoom.offerTo(ann)).isNotNull();
    }

    @Test
    void aWorkerKilledAnywhereLosesNoFreedTime() {
        var clinics = Stream.generate(() -> town.open(Riverside.withRooms(1)))
                .limit(12)
                .toList();
        var waiting = clinics.stream().map(waitingRoom::somebodyWaitsAt).toList();
        var booked = clinics.stream()
                .map(clinic -> waitingRoom.book(clinic, Riverside.ten()))
                .toList();
        cancelAllAtOnce(booked);

        var killed = Flux.range(0, 80)
                .concatMap(_ -> kill().onErrorResume(_ -> Mono.just(0L)).delayElement(Duration.ofMillis(15)))
                .reduce(Long::sum)
                .blockOptional(PATIENCE)
                .orElseThrow();

        assertThat(killed).isPositive();
        await().atMost(PATIENCE)
                .until(() -> waiting.stream()
                        .allMatch(wish -> waitingRoom.openOfferOf(wish).isPresent()));
        assertThat(waiting)
                .allSatisfy(wish -> assertThat(
                                waitingRoom.count("SELECT count(*) FROM waitlist_offer WHERE wish_id = :id", wish.id()))
                        .isOne());
        assertThat(overlaps()).isZero();
    }

    // Whoever is in the midst of a transaction loses its connection: nobody can tell which step it had reached.
    private Mono<Long> kill() {
        return database.sql("""
            SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity
            WHERE datname = current_database() AND pid <> pg_backend_pid() AND xact_start IS NOT NULL
              AND backend_type = 'client backend'
            """).mapValue(Long.class).one();
    }

    /** What a worker does until nothing is due that nobody else has. */
    private Mono<Void> work() {
        return offerFreedTime.next().repeat(30).takeWhile(worked -> worked).then();
    }

    /** In one write, so that all of it is there at once for the workers. */
    private void cancelAllAtOnce(List<Appointment> booked) {
        writes.write(Flux.fromIterable(booked).concatMap(this::cancel).then()).block(PATIENCE);
    }

    private Mono<Appointment> cancel(Appointment booked) {
        var client = booked.visit().clientId();
        return cancelAppointment.cancel(
                booked.id(), new Scope.OwnOf(client), CancelledBy.CLIENT, By.of(new Caller.Client(client)));
    }

    private Mono<WaitlistOffer> take(WaitlistWish wish, UUID offer) {
        return answerOffer.take(offer, new Scope.OwnOf(wish.clientId()), By.of(new Caller.Client(wish.clientId())));
    }

    private Mono<Appointment> tryToBook(Instant start) {
        return tryToBook(riverside, start);
    }

    private Mono<Appointment> tryToBook(Riverside where, Instant start) {
        return Mono.fromSupplier(town::client)
                .subscribeOn(Schedulers.boundedElastic())
                .flatMap(client -> bookVisit.book(where.wish(client, start), By.of(new Caller.Client(client))))
                .onErrorResume(BookingRefused.class, _ -> Mono.empty());
    }

    private long offersAt(String what) {
        return waitingRoom.count("SELECT " + what + " FROM waitlist_offer WHERE clinic_id = :id", riverside.clinic());
    }

    private List<String> statesAt(Riverside where) {
        return database.sql("""
            SELECT state FROM appointment
            WHERE clinic_id = :id AND state NOT IN ('cancelled', 'expired') ORDER BY lower(visible)
            """)
                .bind("id", where.clinic())
                .mapValue(String.class)
                .all()
                .collectList()
                .blockOptional()
                .orElseThrow();
    }

    private long overlaps() {
        return database.sql("""
            SELECT count(*) FROM appointment one JOIN appointment other
              ON one.therapist_id = other.therapist_id AND one.id < other.id
             AND one.therapist_taken && other.therapist_taken
            WHERE one.state IN ('held', 'booked') AND other.state IN ('held', 'booked')
              AND one.group_visit_id IS NULL
            """).mapValue(Long.class).one().blockOptional().orElseThrow();
    }
}
