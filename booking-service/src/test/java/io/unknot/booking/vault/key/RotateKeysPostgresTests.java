package io.unknot.booking.vault.key;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.unknot.booking.BookingServiceTest;
import io.unknot.booking.Town;
import io.unknot.booking.client.Clients;
import io.unknot.booking.vault.ClientVault;
import io.unknot.booking.vault.Seal;
import io.unknot.outbox.Writes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.callback.Callback;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Under the keys that all tests share: each adds a newer one, and none is taken away. */
@BookingServiceTest
class RotateKeysPostgresTests {

    private static final int CLIENTS = 450;
    private static final String NOTES = "notes";

    @Autowired
    private RotateKeys rotateKeys;

    @Autowired
    private MasterKeys masterKeys;

    @Autowired
    private ClientVault vault;

    @Autowired
    private Clients clients;

    @Autowired
    private Town town;

    @Autowired
    private Writes writes;

    @Autowired
    private DatabaseClient database;

    @Autowired
    private Flyway flyway;

    @Autowired
    private List<Callback> callbacks;

    @Value("${unknot.vault.keys}")
    private String folder;

    private List<UUID> some = List.of();

    @BeforeEach
    void manyComeWhoHaveKeys() {
        some = IntStream.range(0, CLIENTS).mapToObj(_ -> town.stranger()).toList();
    }

    @Test
    void wrapsEverythingAnewWhileClientsAreReadAndWritten() throws IOException {
        var newest = addKey();

        var goingOn = Flux.range(0, 2_000)
                .flatMap(number -> readAndWrite(some.get(number % CLIENTS)), 8)
                .subscribeOn(Schedulers.boundedElastic())
                .then()
                .toFuture();
        var count = requireNonNull(
                Mono.fromRunnable(masterKeys::look).then(rotateKeys.rotate()).block());
        goingOn.join();
        rotateKeys.rotate().block();

        assertThat(count).isGreaterThanOrEqualTo(CLIENTS);
        assertThat(wrappedByOthersThan(newest)).isZero();
        assertThat(some)
                .allSatisfy(id -> assertThat(
                                requireNonNull(clients.find(id).block()).name())
                        .isEqualTo("Sam Sore"));
    }

    @Test
    void goesOnWhereItWasInterrupted() throws IOException {
        var newest = addKey();
        masterKeys.look();
        var wrappedAnew = writes.write(
                Mono.defer(() -> rotateKeys.rotate()).then(Mono.error(new IllegalStateException("pulled the plug"))));
        assertThatThrownBy(wrappedAnew::block).hasMessage("pulled the plug");

        rotateKeys.rotate().block();

        assertThat(wrappedByOthersThan(newest)).isZero();
        assertThat(rotateKeys.rotate().block()).isZero();
    }

    @Test
    void doesNotStartWhileSomethingIsWrappedByAKeyThatIsNotThere() {
        run("INSERT INTO own_key SELECT 'lost', gen_random_uuid(), 'lost', wrapped FROM own_key LIMIT 1");
        var start = Flyway.configure()
                .configuration(flyway.getConfiguration())
                .callbacks(callbacks.toArray(Callback[]::new))
                .load();

        assertThatThrownBy(start::migrate)
                .isInstanceOf(FlywayException.class)
                .hasMessageContaining("lost")
                .hasMessageContaining("put their files back");
        run("DELETE FROM own_key WHERE name = 'lost'");
        start.migrate();
    }

    private void run(String sql) {
        database.sql(sql).then().block();
    }

    private Mono<Void> readAndWrite(UUID id) {
        var words = "sore".getBytes(UTF_8);
        return clients.find(id)
                .then(writes.write(vault.seal(id, NOTES, words)))
                .flatMap(bytes -> vault.open(id, NOTES, bytes))
                .doOnNext(opened -> assertThat(opened).isEqualTo(words))
                .then();
    }

    private Long wrappedByOthersThan(String newest) {
        return requireNonNull(database.sql("""
            SELECT (SELECT count(*) FROM client_key WHERE master_key <> :newest)
                 + (SELECT count(*) FROM own_key WHERE master_key <> :newest)
            """)
                .bind("newest", newest)
                .mapValue(Long.class)
                .one()
                .block());
    }

    private String addKey() throws IOException {
        var name = "2026-02-%s".formatted(System.nanoTime());
        var file = Path.of(folder, name);
        Files.writeString(file, Base64.getEncoder().encodeToString(Seal.newKey()));
        file.toFile().deleteOnExit();
        return name;
    }
}
