package io.unknot.outbox.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.unknot.outbox.FaultPoint;
import io.unknot.outbox.LedgerTest;
import io.unknot.outbox.ledger.Ledger;
import io.unknot.service.trace.Trail;
import io.unknot.testing.TestInfrastructure;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.kafka.core.KafkaTemplate;
import reactor.core.publisher.Flux;

@LedgerTest
class OutboxRelayKafkaTests {

    private static final int CHANGES = 20;

    @Autowired
    private Ledger ledger;

    @Autowired
    private KafkaTemplate<String, String> kafka;

    @Autowired
    private MeterRegistry meters;

    private final List<UUID> accounts =
            IntStream.range(0, 5).mapToObj(_ -> UUID.randomUUID()).toList();

    @BeforeEach
    void theRelayIsActive() {
        await().until(() -> active(meters));
    }

    @Test
    void keepsTheOrderOfEachKeyWhoeverWritesAtOnce() {
        changeAll();

        allIsHeardInOrder();
    }

    @Test
    void tellsWhatWasDecidedWhileTheBrokerWasDown() {
        TestInfrastructure.kafka().kill();
        try {
            changeAll();
        } finally {
            TestInfrastructure.kafka().start();
        }

        allIsHeardInOrder();
    }

    @Test
    void goesOnAfterTheDatabaseWasKilled() {
        TestInfrastructure.postgres().kill();
        TestInfrastructure.postgres().start();

        await().ignoreExceptions().until(() -> {
            ledger.change(accounts.getFirst()).block();
            return true;
        });

        await().untilAsserted(
                        () -> assertThat(ledger.heardOf(accounts.getFirst())).contains(1L));
    }

    @Test
    void oneOfTwoIsActiveAndTheOtherTakesOver() throws InterruptedException {
        var first = new SimpleMeterRegistry();
        var second = new SimpleMeterRegistry();
        var source = emptyOutbox();
        var active = relay(source, first);
        active.start();
        await().until(() -> active(first));
        var standby = relay(source, second);
        standby.start();
        await().during(Duration.ofSeconds(1)).until(() -> active(first) && !active(second));

        active.destroy();

        await().until(() -> active(second) && !active(first));
        standby.destroy();
    }

    @Test
    void countsWhatItHasSentByType() throws Exception {
        var source = emptyOutbox();
        var registry = new SimpleMeterRegistry();
        try (var connection = source.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("""
                INSERT INTO outbox (topic, key, subject, version, type, payload)
                SELECT 'appointments', gen_random_uuid(), gen_random_uuid(), 1, type, '{}'
                FROM unnest(ARRAY['io.unknot.one.v1', 'io.unknot.two.v1', 'io.unknot.two.v1']) AS type
                """);
        }
        var relay = relay(source, registry);
        relay.start();

        await().untilAsserted(() -> {
            assertThat(sent(registry, "io.unknot.one.v1")).isEqualTo(1);
            assertThat(sent(registry, "io.unknot.two.v1")).isEqualTo(2);
        });

        relay.destroy();
    }

    @Test
    void forgetsAfterAWeekWhatWasSent() throws Exception {
        var source = emptyOutbox();
        try (var connection = source.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("""
                INSERT INTO outbox (topic, key, subject, version, type, payload, published_at)
                SELECT 'appointments', gen_random_uuid(), gen_random_uuid(), 1, 'io.unknot.nothing.v1', '{}',
                       clock_timestamp() - days * interval '1 day'
                FROM unnest(ARRAY[6, 8]) AS days
                """);
            var relay = relay(source, new SimpleMeterRegistry());
            relay.start();

            await().untilAsserted(() -> assertThat(count(statement)).isOne());

            relay.destroy();
        }
    }

    @Test
    void aKeyThatCannotBeSentHoldsBackOnlyItself() throws InterruptedException {
        var tooLarge = row(1, accounts.getFirst(), "x".repeat(2_000_000));
        var behindIt = row(2, accounts.getFirst(), "{}");
        var another = row(3, accounts.getLast(), "{}");

        var sent = new EventSender(kafka, "ledger", Trail.NONE).send(List.of(tooLarge, behindIt, another));

        assertThat(sent).containsExactly(3L);
    }

    private static int count(Statement statement) throws SQLException {
        try (var result = statement.executeQuery("SELECT count(*) FROM outbox")) {
            result.next();
            return result.getInt(1);
        }
    }

    private static DataSource emptyOutbox() {
        var database = TestInfrastructure.postgres().newDatabase();
        var source = new PGSimpleDataSource();
        source.setUrl("jdbc:postgresql://%s:%d/%s".formatted(database.host(), database.port(), database.name()));
        source.setUser(database.user());
        source.setPassword(database.password());
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:db/outbox")
                .load()
                .migrate();
        return source;
    }

    private static OutboxRow row(long id, UUID key, String payload) {
        return new OutboxRow(
                id,
                UUID.randomUUID(),
                "appointments",
                key,
                key,
                id,
                "io.unknot.nothing.v1",
                payload,
                Instant.EPOCH,
                Optional.empty());
    }

    private OutboxRelay relay(DataSource source, MeterRegistry registry) {
        return new OutboxRelay(
                source,
                new EventSender(kafka, "ledger", Trail.NONE),
                FaultPoint.Watch.NOBODY,
                new RelayMeters(registry, InstantSource.system()));
    }

    private static double sent(MeterRegistry registry, String type) {
        var counter = registry.find("unknot.outbox.sent").tag("type", type).counter();
        return counter == null ? 0 : counter.count();
    }

    private static boolean active(MeterRegistry registry) {
        return registry.get("unknot.outbox.relay.active").gauge().value() == 1;
    }

    private void changeAll() {
        Flux.range(0, CHANGES)
                .flatMapIterable(_ -> accounts)
                .flatMap(ledger::change, 8)
                .blockLast(Duration.ofMinutes(3));
    }

    private void allIsHeardInOrder() {
        var versions = LongStream.rangeClosed(1, CHANGES).boxed().toList();
        await().untilAsserted(() -> assertThat(accounts)
                .allSatisfy(account -> assertThat(ledger.heardOf(account)).isEqualTo(versions)));
    }
}
