package io.unknot.booking.vault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.unknot.booking.BookingServiceTest;
import io.unknot.booking.Town;
import io.unknot.outbox.Writes;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@BookingServiceTest
class ClientVaultPostgresTests {

    private static final String NOTES = "notes";
    private static final byte[] SORE = "sore since Monday".getBytes(UTF_8);

    @Autowired
    ClientVault vault;

    @Autowired
    Town town;

    @Autowired
    Writes writes;

    @Autowired
    DatabaseClient database;

    private UUID sam;

    @BeforeEach
    void somebodyComes() {
        sam = town.client();
    }

    @Test
    void opensWhatItHasSealedForTheClientAndThePurpose() {
        var sealed = seal(sam);

        assertThat(new String(sealed, UTF_8)).doesNotContain("sore");
        assertThat(vault.open(sam, NOTES, sealed).block()).isEqualTo(SORE);
        assertThatThrownBy(() -> vault.open(sam, "scores", sealed).block()).isInstanceOf(VaultClosed.class);
    }

    @Test
    void opensNothingThatWasPutIntoAnotherClientsPlace() {
        var tom = town.client();
        seal(tom);
        var sealed = seal(sam);

        assertThatThrownBy(() -> vault.open(tom, NOTES, sealed).block()).isInstanceOf(VaultClosed.class);
    }

    @Test
    void opensManyInTheirOrder() {
        var tom = town.client();
        var ofSam = new SealedBytes(sam, NOTES, seal(sam));
        var ofTom = new SealedBytes(
                tom,
                NOTES,
                requireNonNull(vault.seal(tom, NOTES, new byte[] {7}).block()));

        assertThat(vault.open(List.of(ofTom, ofSam, ofTom)).block())
                .containsExactly(new byte[] {7}, SORE, new byte[] {7});
    }

    @Test
    void givesAClientOneKeyHoweverManySealAtOnce() {
        var sealed = Flux.range(0, 8)
                .flatMap(_ -> writes.write(vault.seal(sam, NOTES, SORE)))
                .collectList()
                .block();

        assertThat(requireNonNull(sealed))
                .allSatisfy(
                        each -> assertThat(vault.open(sam, NOTES, each).block()).isEqualTo(SORE));
    }

    @Test
    void keepsNoKeyOfAWriteThatWasRolledBack() {
        var lost = writes.write(vault.seal(sam, NOTES, SORE)
                .flatMap(bytes -> vault.open(sam, NOTES, bytes))
                .then(Mono.error(new IllegalStateException("no"))));
        assertThatThrownBy(lost::block).hasMessage("no");
        var sealed = seal(sam);

        assertThat(keys(sam)).isEqualTo(1);
        assertThat(vault.open(sam, NOTES, sealed).block()).isEqualTo(SORE);
    }

    @Test
    void forgetsAClientWhoseKeyIsDestroyed() {
        var sealed = seal(sam);
        assertThat(vault.open(sam, NOTES, sealed).block()).isEqualTo(SORE);
        database.sql("DELETE FROM client_key WHERE client_id = :sam")
                .bind("sam", sam)
                .then()
                .block();

        assertThatThrownBy(() -> vault.open(sam, NOTES, sealed).block()).isInstanceOf(VaultClosed.class);
    }

    @Test
    void handsOnWhatIsKeptOfSomebodyWhoIsSomebodyElse() {
        var tom = town.client();

        var sealed = requireNonNull(
                vault.handOn(new SealedBytes(sam, NOTES, seal(sam)), tom).block());

        assertThat(vault.open(tom, NOTES, sealed).block()).isEqualTo(SORE);
    }

    private byte[] seal(UUID client) {
        return requireNonNull(vault.seal(client, NOTES, SORE).block());
    }

    private Long keys(UUID client) {
        return requireNonNull(database.sql("SELECT count(*) FROM client_key WHERE client_id = :client")
                .bind("client", client)
                .mapValue(Long.class)
                .one()
                .block());
    }
}
