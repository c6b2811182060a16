package io.unknot.booking.waitlist.offer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.unknot.booking.BookingServiceTest;
import io.unknot.booking.Riverside;
import io.unknot.booking.Surgery;
import io.unknot.booking.Town;
import io.unknot.booking.appointment.Appointments;
import io.unknot.booking.appointment.Scope;
import io.unknot.booking.appointment.State;
import io.unknot.booking.appointment.move.Move;
import io.unknot.booking.appointment.move.MoveVisits;
import io.unknot.booking.appointment.take.ConfirmHold;
import io.unknot.booking.appointment.take.HoldTime;
import io.unknot.booking.audit.By;
import io.unknot.booking.waitlist.WaitingRoom;
import io.unknot.booking.waitlist.WaitlistRefused.OfferOver;
import io.unknot.booking.waitlist.WaitlistRefused.OfferTaken;
import io.unknot.booking.waitlist.WaitlistRefused.UnknownOffer;
import io.unknot.booking.waitlist.WaitlistWish;
import io.unknot.events.appointment.AppointmentCancelled.CancelledBy;
import io.unknot.service.access.Caller;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;

@BookingServiceTest
class OfferPostgresTests {

    @Autowired
    private Surgery surgery;

    @Autowired
    private Town town;

    @Autowired
    private WaitingRoom waitingRoom;

    @Autowired
    private AnswerOffer answerOffer;

    @Autowired
    private WithdrawWish withdrawWish;

    @Autowired
    private Offers offers;

    @Autowired
    private Appointments appointments;

    @Autowired
    private ConfirmHold confirmHold;

    @Autowired
    private HoldTime holdTime;

    @Autowired
    private MoveVisits moveVisits;

    @Autowired
    private DatabaseClient database;

    private Riverside riverside = Riverside.withRooms(1);

    @BeforeEach
    void riversideOpens() {
        riverside = town.open(Riverside.withRooms(1));
    }

    @Test
    void aTimeGivenBackIsHeldForWhoHasWaitedLongest() {
        var ann = waitingRoom.somebodyWaitsAt(riverside);
        var ben = waitingRoom.somebodyWaitsAt(riverside);

        waitingRoom.free(riverside, Riverside.ten());

        var offer = find(ann, waitingRoom.offerTo(ann));
        var hold = appointments
                .find(offer.appointmentId(), own(ann))
                .blockOptional()
                .orElseThrow();
        assertThat(offer.time().start()).isEqualTo(Riverside.ten());
        assertThat(hold.state()).isEqualTo(State.HELD);
        assertThat(hold.visit().visible().from()).isEqualTo(Riverside.ten());
        assertThat(Duration.between(offer.offeredAt(), offer.expiresAt())).isEqualTo(Duration.ofMinutes(30));
        waitingRoom.everythingIsOffered(riverside);
        assertThat(waitingRoom.openOfferOf(ben)).isEmpty();
        assertThat(waitingRoom.stateOf(ann)).isEqualTo("offered");
        assertThat(waitingRoom.stateOf(ben)).isEqualTo("waiting");
        assertThat(factsOf(offer.appointmentId())).containsExactly("io.unknot.appointment.held.v1");
        assertThat(factsOf(offer.id())).containsExactly("io.unknot.waitlist.offered.v1");
    }

    @Test
    void takingAnOfferIsOneCommandAndGrantsTheWish() {
        var ann = waitingRoom.somebodyWaitsAt(riverside);
        waitingRoom.free(riverside, Riverside.ten());
        var offer = waitingRoom.offerTo(ann);

        var taken = take(ann, offer);
        var again = take(ann, offer);

        assertThat(taken.state()).isEqualTo(WaitlistOffer.State.TAKEN);
        assertThat(again).isEqualTo(taken);
        assertThat(waitingRoom.stateOf(ann)).isEqualTo("taken");
        assertThat(appointments.find(taken.appointmentId(), own(ann)).blockOptional())
                .hasValueSatisfying(visit -> assertThat(visit.state()).isEqualTo(State.BOOKED));
        assertThat(factsOf(offer)).containsExactly("io.unknot.waitlist.offered.v1", "io.unknot.waitlist.taken.v1");
    }

    @Test
    void confirmingTheHoldIsTakingTheOffer() {
        var ann = waitingRoom.somebodyWaitsAt(riverside);
        waitingRoom.free(riverside, Riverside.ten());
        var offer = waitingRoom.offerTo(ann);

        confirmHold.confirm(waitingRoom.holdOf(offer), own(ann), by(ann)).block();

        assertThat(waitingRoom.stateOf(offer)).isEqualTo("taken");
        assertThat(waitingRoom.stateOf(ann)).isEqualTo("taken");
    }

    @Test
    void aDeclinedOfferGoesToTheNextAndNotBack() {
        var ann = waitingRoom.somebodyWaitsAt(riverside);
        var ben = waitingRoom.somebodyWaitsAt(riverside);
        waitingRoom.free(riverside, Riverside.ten());

        decline(ann, waitingRoom.offerTo(ann));
        decline(ben, waitingRoom.offerTo(ben));

        waitingRoom.everythingIsOffered(riverside);
        assertThat(waitingRoom.openOfferOf(ann)).isEmpty();
        assertThat(waitingRoom.stateOf(ann)).isEqualTo("waiting");
        waitingRoom.free(riverside, Riverside.at(14, 0));
        assertThat(find(ann, waitingRoom.offerTo(ann)).time().start()).isEqualTo(Riverside.at(14, 0));
    }

    @Test
    void whoLetsAnOfferLapseComesAfterTheOthersToday() {
        var ann = waitingRoom.somebodyWaitsAt(riverside);
        var ben = waitingRoom.somebodyWaitsAt(riverside);
        waitingRoom.free(riverside, Riverside.ten());
        var lapsed = waitingRoom.offerTo(ann);

        waitingRoom.letLapse(lapsed);

        var bens = waitingRoom.offerTo(ben);
        assertThat(factsOf(lapsed)).containsExactly("io.unknot.waitlist.offered.v1", "io.unknot.waitlist.lapsed.v1");
        decline(ben, bens);
        waitingRoom.everythingIsOffered(riverside);
        waitingRoom.free(riverside, Riverside.at(14, 0));
        assertThat(waitingRoom.offerTo(ben)).isNotNull();
        assertThat(waitingRoom.openOfferOf(ann)).isEmpty();
    }

    @Test
    void ofTwoTimesForOneWishTheSecondWaitsForTheAnswerToTheFirst() {
        var ann = waitingRoom.somebodyWaitsAt(riverside);
        waitingRoom.free(riverside, Riverside.ten());
        var first = waitingRoom.offerTo(ann);

        waitingRoom.free(riverside, Riverside.at(14, 0));
        waitingRoom.everythingIsOffered(riverside);
        decline(ann, first);
        waitingRoom.aMinutePasses(riverside);

        assertThat(find(ann, waitingRoom.offerTo(ann)).time().start()).isEqualTo(Riverside.at(14, 0));
    }

    @Test
    void whatIsLeftOfALongVisitIsOfferedToTheNext() {
        town.tell(riverside.alsoFor(100));
        var ann = waitingRoom.somebodyWaitsAt(riverside);
        var ben = waitingRoom.somebodyWaitsAt(riverside);

        waitingRoom.cancel(waitingRoom.book(riverside, Riverside.ten(), Duration.ofMinutes(100)));

        assertThat(find(ann, waitingRoom.offerTo(ann)).time().start()).isEqualTo(Riverside.ten());
        assertThat(find(ben, waitingRoom.offerTo(ben)).time().start()).isAfter(Riverside.ten());
    }

    @Test
    void aTimeThatIsMovedAwayFromIsOffered() {
        var ann = waitingRoom.somebodyWaitsAt(riverside);
        var booked = waitingRoom.book(riverside, Riverside.ten());

        var move = new Move(booked.id(), Riverside.at(15, 0), Optional.empty(), Optional.empty());
        moveVisits
                .move(List.of(move), new Scope.OwnOf(booked.visit().clientId()), By.system())
                .block();

        assertThat(find(ann, waitingRoom.offerTo(ann)).time().start()).isEqualTo(Riverside.ten());
    }

    @Test
    void aHoldNobodyTookUpIsOffered() {
        var ann = waitingRoom.somebodyWaitsAt(riverside);
        var held = holdTime.hold(riverside.wish(town.client(), Riverside.ten()), By.system())
                .blockOptional()
                .orElseThrow();

        waitingRoom.run(
                "UPDATE appointment SET hold_expires_at = clock_timestamp() - interval '1 second' WHERE id = :id",
                held.id());

        assertThat(find(ann, waitingRoom.offerTo(ann)).time().start()).isEqualTo(Riverside.ten());
    }

    @Test
    void whoIsElsewhereThenIsPassedOver() {
        var ann = waitingRoom.somebodyWaitsAt(riverside);
        var ben = waitingRoom.somebodyWaitsAt(riverside);
        var elsewhere = town.open(Riverside.withRooms(3));
        holdTime.hold(elsewhere.wish(ann.clientId(), Riverside.at(9, 20)), by(ann))
                .block();
        holdTime.hold(elsewhere.wishForNoor(ann.clientId(), Riverside.at(10, 0)), by(ann))
                .block();
        holdTime.offer(elsewhere.wish(ann.clientId(), Riverside.at(10, 40)), soon(), by(ann))
                .block();

        waitingRoom.free(riverside, Riverside.ten());

        assertThat(waitingRoom.offerTo(ben)).isNotNull();
        assertThat(waitingRoom.openOfferOf(ann)).isEmpty();
    }

    @Test
    void whoShouldSeeAPhysicianFirstIsPassedOver() {
        var ann = waitingRoom.somebodyWaitsAt(riverside);
        var ben = waitingRoom.somebodyWaitsAt(riverside);
        surgery.says(ann.clientId(), Map.of("fever", "yes"));

        waitingRoom.free(riverside, Riverside.ten());

        assertThat(waitingRoom.offerTo(ben)).isNotNull();
        assertThat(waitingRoom.openOfferOf(ann)).isEmpty();
    }

    @Test
    void anOfferIsNoneOfTheTwoHoldsAClientMayHave() {
        var ann = waitingRoom.somebodyWaitsAt(riverside);
        hold(ann, Riverside.at(12, 0));
        hold(ann, Riverside.at(13, 0));

        waitingRoom.free(riverside, Riverside.ten());

        assertThat(waitingRoom.offerTo(ann)).isNotNull();
    }

    @Test
    void anOfferThatIsOverCannotBeTakenAndOneThatWasTakenCannotBeDeclined() {
        var ann = waitingRoom.somebodyWaitsAt(riverside);
        waitingRoom.free(riverside, Riverside.ten());
        var declined = waitingRoom.offerTo(ann);
        decline(ann, declined);
        waitingRoom.free(riverside, Riverside.at(14, 0));
        var taken = waitingRoom.offerTo(ann);
        take(ann, taken);

        assertThatThrownBy(() -> take(ann, declined)).isInstanceOf(OfferOver.class);
        assertThatThrownBy(() -> decline(ann, taken)).isInstanceOf(OfferTaken.class);
        assertThatThrownBy(() -> answerOffer
                        .take(taken, new Scope.OwnOf(UUID.randomUUID()), by(ann))
                        .block())
                .isInstanceOf(UnknownOffer.class);
        assertThat(appointments.find(waitingRoom.holdOf(taken), own(ann)).blockOptional())
                .hasValueSatisfying(visit -> assertThat(visit.state()).isEqualTo(State.BOOKED));
    }

    @Test
    void whoWithdrawsTheirWishLeavesItsOfferToTheNext() {
        var ann = waitingRoom.somebodyWaitsAt(riverside);
        var ben = waitingRoom.somebodyWaitsAt(riverside);
        waitingRoom.free(riverside, Riverside.ten());
        var offer = waitingRoom.offerTo(ann);

        withdrawWish.withdraw(ann.id(), own(ann), CancelledBy.CLIENT, by(ann)).block();

        assertThat(waitingRoom.stateOf(ann)).isEqualTo("withdrawn");
        assertThat(waitingRoom.stateOf(offer)).isEqualTo("declined");
        assertThat(waitingRoom.offerTo(ben)).isNotNull();
    }

    @Test
    void aTimeNobodyWaitsForIsDoneWith() {
        waitingRoom.free(riverside, Riverside.ten());

        await().until(() ->
                waitingRoom.count("SELECT count(*) FROM waitlist_freed WHERE clinic_id = :id", riverside.clinic())
                        == 0);
    }

    private Instant soon() {
        return appointments
                .now()
                .map(now -> now.plusSeconds(600))
                .blockOptional()
                .orElseThrow();
    }

    private void hold(WaitlistWish whose, Instant start) {
        holdTime.hold(riverside.wish(whose.clientId(), start), by(whose)).block();
    }

    private WaitlistOffer take(WaitlistWish wish, UUID offer) {
        return answerOffer.take(offer, own(wish), by(wish)).blockOptional().orElseThrow();
    }

    private void decline(WaitlistWish wish, UUID offer) {
        answerOffer.decline(offer, own(wish), CancelledBy.CLIENT, by(wish)).block();
    }

    private WaitlistOffer find(WaitlistWish wish, UUID offer) {
        return offers.find(offer, own(wish)).blockOptional().orElseThrow();
    }

    private static Scope own(WaitlistWish wish) {
        return new Scope.OwnOf(wish.clientId());
    }

    private static By by(WaitlistWish wish) {
        return By.of(new Caller.Client(wish.clientId()));
    }

    private List<String> factsOf(UUID subject) {
        return database.sql("SELECT type FROM outbox WHERE subject = :id ORDER BY id")
                .bind("id", subject)
                .mapValue(String.class)
                .all()
                .collectList()
                .blockOptional()
                .orElseThrow();
    }
}
