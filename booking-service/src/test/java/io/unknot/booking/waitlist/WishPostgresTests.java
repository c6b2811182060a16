package io.unknot.booking.waitlist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.MeterRegistry;
import io.unknot.booking.BookingServiceTest;
import io.unknot.booking.Riverside;
import io.unknot.booking.Town;
import io.unknot.booking.appointment.BookingRefused.UnknownClient;
import io.unknot.booking.appointment.Scope;
import io.unknot.booking.audit.By;
import io.unknot.booking.client.Belongings.Merge;
import io.unknot.booking.client.MergeClients;
import io.unknot.booking.waitlist.WaitlistRefused.TooManyWishes;
import io.unknot.booking.waitlist.offer.AnswerOffer;
import io.unknot.service.access.Caller;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@BookingServiceTest
class WishPostgresTests {

    @Autowired
    private Town town;

    @Autowired
    private WaitingRoom waitingRoom;

    @Autowired
    private MakeWish makeWish;

    @Autowired
    private Wishes wishes;

    @Autowired
    private MergeClients mergeClients;

    @Autowired
    private AnswerOffer answerOffer;

    @Autowired
    private MeterRegistry meters;

    private Riverside riverside = Riverside.withRooms(1);

    @BeforeEach
    void riversideOpens() {
        riverside = town.open(Riverside.withRooms(1));
    }

    @Test
    void aWishIsFoundAsItWasMade() {
        var wish = waitingRoom.somebodyWaitsAt(riverside);

        assertThat(wishes.find(wish.id(), new Scope.OwnOf(wish.clientId())).blockOptional())
                .contains(wish);
        assertThat(wish.wanted()).isEqualTo(WaitingRoom.anyTime(riverside));
        assertThat(waitingRoom.count(
                        "SELECT count(*) FROM audit_entry WHERE subject_id = :id AND action = 'make'", wish.id()))
                .isOne();
    }

    @Test
    void ofTenWishesMadeAtOnceFiveAreGranted() {
        var client = town.client();

        var made = Flux.range(0, 10)
                .flatMap(
                        _ -> make(client)
                                .map(_ -> "made")
                                .onErrorResume(TooManyWishes.class, _ -> Mono.just("too many")),
                        10)
                .collectList()
                .blockOptional()
                .orElseThrow();

        assertThat(made).filteredOn("made"::equals).hasSize(MakeWish.MOST_OPEN);
        assertThat(made).filteredOn("too many"::equals).hasSize(5);
    }

    @Test
    void whoCannotBeReachedCannotWait() {
        assertThatThrownBy(() -> make(UUID.randomUUID()).block()).isInstanceOf(UnknownClient.class);
    }

    @Test
    void whoIsMergedIntoAnotherGoesOnWaitingAsThem() {
        var sam = waitingRoom.somebodyWaitsAt(riverside);
        var samuel = waitingRoom.somebodyWaitsAt(riverside);
        waitingRoom.free(riverside, Riverside.ten());
        var offer = waitingRoom.offerTo(sam);

        mergeClients
                .merge(new Merge(sam.clientId(), samuel.clientId()), By.system())
                .block();

        var own = new Scope.OwnOf(samuel.clientId());
        assertThat(wishes.open(own, 10).map(WaitlistWish::id).collectList().block())
                .containsExactly(sam.id(), samuel.id());
        answerOffer
                .take(offer, own, By.of(new Caller.Client(samuel.clientId())))
                .block();
        assertThat(waitingRoom.stateOf(sam)).isEqualTo("taken");
        assertThatThrownBy(() -> make(sam.clientId()).block()).isInstanceOf(UnknownClient.class);
    }

    @Test
    void aWishLapsesOnceItsDaysArePast() {
        var over = waitingRoom.somebodyWaitsAt(riverside);
        var waiting = waitingRoom.somebodyWaitsAt(riverside);
        waitingRoom.run("UPDATE waitlist_wish SET ends_at = clock_timestamp() WHERE id = :id", over.id());

        wishes.lapse(500).block();

        assertThat(waitingRoom.stateOf(over)).isEqualTo("lapsed");
        assertThat(waitingRoom.stateOf(waiting)).isEqualTo("waiting");
    }

    @Test
    void operatorsSeeHowManyFreedTimesAreFilled() {
        waitingRoom.othersRest();
        var ann = waitingRoom.somebodyWaitsAt(riverside);
        var ben = waitingRoom.somebodyWaitsAt(riverside);
        var freed = count("freed");
        var offered = count("offered");
        var taken = count("taken");

        waitingRoom.free(riverside, Riverside.ten());
        waitingRoom.letLapse(waitingRoom.offerTo(ann));
        var offer = waitingRoom.offerTo(ben);
        answerOffer
                .take(offer, new Scope.OwnOf(ben.clientId()), By.of(new Caller.Client(ben.clientId())))
                .block();

        Awaitility.await().until(() -> count("taken") == taken + 1);
        assertThat(count("offered")).isEqualTo(offered + 2);
        assertThat(count("freed")).isEqualTo(freed + 1);
    }

    private Mono<WaitlistWish> make(UUID client) {
        return makeWish.make(client, WaitingRoom.anyTime(riverside), By.of(new Caller.Client(client)));
    }

    private double count(String what) {
        return meters.counter("unknot.waitlist." + what).count();
    }
}
