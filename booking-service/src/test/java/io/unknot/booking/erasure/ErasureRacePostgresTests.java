package io.unknot.booking.erasure;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.unknot.booking.BookingServiceTest;
import io.unknot.booking.Http;
import io.unknot.booking.OpenWrites;
import io.unknot.booking.Riverside;
import io.unknot.booking.Town;
import io.unknot.booking.outcome.Weeks;
import io.unknot.service.access.Caller;
import io.unknot.service.access.Proof;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import reactor.core.publisher.Mono;

/** Two transactions at once: one forgets the client, and one keeps something of them. */
@BookingServiceTest
class ErasureRacePostgresTests {

    @Autowired
    private Town town;

    @Autowired
    private Weeks weeks;

    @Autowired
    private Http http;

    @Autowired
    private OpenWrites writes;

    @Autowired
    private Erasures erasures;

    @Autowired
    private DatabaseClient database;

    @Autowired
    private Clock clock;

    private Riverside riverside;
    private UUID sam;
    private Caller client;

    @BeforeEach
    void aClientWhoMayBook() {
        riverside = town.open(Riverside.withRooms(1));
        sam = town.client();
        client = new Caller.Client(sam);
    }

    @Test
    void refusesABookingThatHadFoundTheClientBeforeTheyWereForgotten() {
        var erasing = writes.begin(erasures.lock(sam).then(Mono.defer(() -> erasures.erase(sam))));
        var booking = later(() -> http.post(client, wish(), "/api/v1/appointments"));
        erasing.awaitSomebodyWaiting();
        erasing.commit();

        Http.refused(booking.join(), 400, "unknown-client");

        assertThat(visits()).isZero();
    }

    @Test
    void keepsNothingElseOfWhoIsForgottenMeanwhile() {
        var erasing = writes.begin(erasures.lock(sam).then(Mono.defer(() -> erasures.erase(sam))));
        var liked = database.sql("INSERT INTO preference (client_id, sealed) VALUES (:client, 'x')")
                .bind("client", sam)
                .then()
                .toFuture();
        erasing.awaitSomebodyWaiting();
        erasing.commit();

        assertThatThrownBy(liked::join).hasMessageContaining("client_is_not_forgotten");
    }

    @Test
    void takesUpNoVisitOfWhoIsForgottenMeanwhile() {
        var over = weeks.visit(riverside, sam, Duration.ofDays(2), "missed");
        var erasing = writes.begin(erasures.lock(sam).then(Mono.defer(() -> erasures.erase(sam))));
        var again = takeUp(over).toFuture();
        erasing.awaitSomebodyWaiting();
        erasing.commit();

        assertThatThrownBy(again::join).hasMessageContaining("client_is_not_forgotten");
    }

    @Test
    void seesAVisitThatWasTakenUpJustBefore() {
        var over = weeks.visit(riverside, sam, Duration.ofDays(2), "missed");
        var again = writes.begin(takeUp(over));
        var erasing = later(this::erase);
        again.awaitSomebodyWaiting();
        again.commit();

        Http.refused(erasing.join(), 409, "visits-to-come");
    }

    private Mono<Void> takeUp(UUID visit) {
        return database.sql("UPDATE appointment SET state = 'booked', version = version + 1 WHERE id = :id")
                .bind("id", visit)
                .then();
    }

    private ResponseSpec erase() {
        return http.as(client, new Proof(clock.instant()))
                .post()
                .uri("/api/v1/clients/{id}/erasure", sam)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{}")
                .exchange();
    }

    private String wish() {
        return """
            {"clinicId":"%s","treatmentId":"%s","therapistId":"%s","start":"%s"}
            """.formatted(riverside.clinic(), riverside.treatment(), riverside.mara(), Riverside.ten());
    }

    private long visits() {
        return one(
                database.sql("SELECT count(*) FROM appointment WHERE client_id = :client")
                        .bind("client", sam),
                Long.class);
    }

    private static <T> T one(DatabaseClient.GenericExecuteSpec statement, Class<T> type) {
        return requireNonNull(statement.mapValue(type).one().block());
    }

    private static <T> CompletableFuture<T> later(Supplier<T> work) {
        return CompletableFuture.supplyAsync(work, Thread::startVirtualThread);
    }
}
