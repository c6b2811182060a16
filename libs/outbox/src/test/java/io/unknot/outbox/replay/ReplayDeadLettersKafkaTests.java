package io.unknot.outbox.replay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import io.unknot.events.EventCatalogue;
import io.unknot.events.EventJson;
import io.unknot.events.Topics;
import io.unknot.outbox.EventHeaders;
import io.unknot.outbox.LedgerTest;
import io.unknot.outbox.Writes;
import io.unknot.outbox.kafka.DeadLetters;
import io.unknot.outbox.ledger.Ledger;
import io.unknot.outbox.replay.ReplayDeadLetters.Replayed;
import io.unknot.outbox.replay.ReplayDeadLetters.Waiting;
import io.unknot.service.problem.ProblemException;
import io.unknot.testing.TestInfrastructure;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** What could not be applied is mended and handed on: once, however often somebody presses. */
@LedgerTest
class ReplayDeadLettersKafkaTests {

    private static final int PARTITION = 1;
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @Autowired
    private Ledger ledger;

    @Autowired
    private KafkaTemplate<String, String> kafka;

    @Autowired
    private ReplayDeadLetters deadLetters;

    @Autowired
    private DeadLetterTopics topics;

    @Autowired
    private DeadLetters names;

    @Autowired
    private Writes writes;

    @Autowired
    private DatabaseClient database;

    private final UUID account = UUID.randomUUID();

    @BeforeEach
    void nothingLiesThere() {
        await().atMost(PATIENCE).ignoreExceptions().until(() -> {
            try (var lying = topics.look()) {
                topics.forgetBefore(lying.first(10_000).stream()
                        .collect(Collectors.toMap(
                                SetAside::place, letter -> letter.record().offset() + 1, Math::max)));
            }
            return waiting().waiting() == 0;
        });
    }

    @Test
    void aRecordThatCanBeAppliedNowIsAppliedOnce() throws Exception {
        ledger.cannotBear(account);
        send(1);
        awaitWaiting(1);
        ledger.canBear(account);

        assertThat(replay()).isEqualTo(new Replayed(1, 0, 0));
        assertThat(replay()).isEqualTo(new Replayed(0, 0, 0));

        assertThat(ledger.heardOf(account)).containsExactly(1L);
        assertThat(waiting().waiting()).isZero();
    }

    @Test
    void oneThatAPressLeftThereIsAppliedNoSecondTime() throws Exception {
        ledger.cannotBear(account);
        send(1, 1);
        awaitWaiting(2);
        ledger.canBear(account);

        assertThat(replay()).isEqualTo(new Replayed(2, 0, 0));

        assertThat(ledger.heardOf(account)).containsExactly(1L);
    }

    @Test
    void oneThatFailsAgainLiesThereAgainWithItsNewCause() throws Exception {
        ledger.cannotBear(account);
        send(1);
        awaitWaiting(1);
        ledger.cannotBear(account, new UnsupportedOperationException("nor this"));

        assertThat(replay()).isEqualTo(new Replayed(0, 1, 0));

        assertThat(waiting().waiting()).isEqualTo(1);
        assertThat(waiting().letters()).extracting(DeadLetter::cause).containsExactly("UnsupportedOperationException");
        ledger.canBear(account);
        assertThat(replay()).isEqualTo(new Replayed(1, 0, 0));
        assertThat(ledger.heardOf(account)).containsExactly(1L);
    }

    @Test
    void whatLiesThereIsShownWithItsCauseAndWhereItCameFrom() throws Exception {
        ledger.cannotBear(account);
        var offset = kafka.send(record(1)).get().getRecordMetadata().offset();
        awaitWaiting(1);

        assertThat(waiting().letters()).singleElement().satisfies(letter -> {
            assertThat(letter.topic()).isEqualTo(Topics.APPOINTMENTS);
            assertThat(letter.partition()).isEqualTo(PARTITION);
            assertThat(letter.offset()).isEqualTo(offset);
            assertThat(letter.type()).isEqualTo(EventCatalogue.typeOf(Ledger.event(account, 1)));
            assertThat(letter.cause()).isEqualTo("IllegalStateException");
        });
        // A replay that fails does not forget where a record came from first.
        replay();
        assertThat(waiting().letters()).extracting(DeadLetter::offset).containsExactly(offset);
    }

    @Test
    void oneThatIsOlderThanWhatWasAppliedSinceChangesNothing() throws Exception {
        ledger.cannotBear(account);
        send(1);
        awaitWaiting(1);
        ledger.canBear(account);
        send(2);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(ledger.heardOf(account)).containsExactly(2L));

        assertThat(replay()).isEqualTo(new Replayed(1, 0, 0));

        assertThat(ledger.heardOf(account)).containsExactly(2L);
    }

    @Test
    void aPressHandsOnAHundredAtMostAndNoneTwice() {
        setAsideWithoutBeingHeard(ReplayDeadLetters.MOST + 1);

        assertThat(replay()).isEqualTo(new Replayed(0, ReplayDeadLetters.MOST, 1));
        assertThat(waiting().waiting()).isEqualTo(ReplayDeadLetters.MOST + 1);
        assertThat(waiting().letters()).hasSize(ReplayDeadLetters.MOST);
    }

    @Test
    void whoPressesWhileAnotherPressIsUnderWayIsToldSo() {
        // The second one is somebody else's: it is not part of the transaction of the first.
        var underWay = new OneAtATime(writes, database)
                .run(Mono.fromFuture(() -> deadLetters.replay().toFuture()));

        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(underWay::block)
                .satisfies(refusal -> assertThat(refusal.problem().type()).isEqualTo("replay-under-way"));
    }

    @Test
    void nothingIsLostWhileTheDatabaseIsAway() throws Exception {
        ledger.cannotBear(account);
        send(1);
        awaitWaiting(1);
        ledger.canBear(account);
        TestInfrastructure.postgres().stop();
        try {
            assertThatExceptionOfType(Exception.class).isThrownBy(this::replay);
        } finally {
            TestInfrastructure.postgres().start();
        }

        assertThat(waiting().waiting()).isEqualTo(1);
        await().atMost(PATIENCE)
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(replay()).isEqualTo(new Replayed(1, 0, 0)));
        assertThat(ledger.heardOf(account)).containsExactly(1L);
    }

    @Test
    void oneThatMeetsTheDatabaseAwayStaysWithAllAfterIt() throws Exception {
        ledger.cannotBear(account);
        send(1, 2);
        awaitWaiting(2);
        ledger.cannotBear(account, new DataAccessResourceFailureException("away"));

        assertThat(replay()).isEqualTo(new Replayed(0, 0, 2));

        ledger.canBear(account);
        assertThat(replay()).isEqualTo(new Replayed(2, 0, 0));
        assertThat(ledger.heardOf(account)).containsExactly(1L, 2L);
    }

    private Replayed replay() {
        return deadLetters.replay().blockOptional().orElseThrow();
    }

    private Waiting waiting() {
        return deadLetters.waiting().blockOptional().orElseThrow();
    }

    private void awaitWaiting(long count) {
        await().atMost(PATIENCE)
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(waiting().waiting()).isEqualTo(count));
    }

    // As the listener does, which needs a third of a second for each.
    private void setAsideWithoutBeingHeard(int count) {
        var settingAside = names.settingAside(kafka);
        for (int offset = 0; offset < count; offset++) {
            var record =
                    new ConsumerRecord<>(Topics.APPOINTMENTS, PARTITION, offset, account.toString(), "no type at all");
            settingAside.accept(record, null, new IllegalArgumentException("no type at all"));
        }
        awaitWaiting(count);
    }

    private void send(long... versions) throws ExecutionException, InterruptedException {
        for (var version : versions) {
            kafka.send(record(version)).get();
        }
    }

    private ProducerRecord<String, String> record(long version) {
        var event = Ledger.event(account, version);
        var record = new ProducerRecord<>(Topics.APPOINTMENTS, PARTITION, account.toString(), EventJson.write(event));
        record.headers().add(EventHeaders.TYPE, EventCatalogue.typeOf(event).getBytes(UTF_8));
        return record;
    }
}
