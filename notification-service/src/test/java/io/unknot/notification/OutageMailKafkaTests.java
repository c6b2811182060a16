package io.unknot.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.unknot.notification.neighbours.Api;
import io.unknot.notification.neighbours.BookingService;
import io.unknot.notification.neighbours.Gateway;
import io.unknot.notification.neighbours.Mailbox;
import io.unknot.notification.neighbours.Story;
import io.unknot.notification.neighbours.Topic;
import io.unknot.notification.neighbours.WholeService;
import io.unknot.notification.postgres.row.Columns;
import io.unknot.testing.TestInfrastructure;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.r2dbc.core.DatabaseClient;

/** A neighbour is away for a while; nothing is lost and nothing comes twice. */
@WholeService
class OutageMailKafkaTests {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Autowired
    Mailbox mailbox;

    @Autowired
    BookingService bookingService;

    @Autowired
    Gateway gateway;

    @Autowired
    DatabaseClient database;

    @LocalServerPort
    int port;

    private final Story story = Story.atRiverside();

    @BeforeEach
    void begin() {
        bookingService.knows(story.client(), "Robin", story.email());
        Topic.tell(story.clinicChanged());
    }

    @AfterEach
    void mend() {
        bookingService.comeUp();
    }

    @Test
    void deliversOnceTheMailServerIsBack() {
        mailbox.stop();
        Topic.tell(story.held(), story.booked());
        awaitTries(3);

        mailbox.start();

        awaitConfirmation("sent");
        assertThat(mailbox.mailsTo(story.email())).hasSize(1);
    }

    @Test
    void deliversOnceBookingServiceIsBack() {
        bookingService.goDown();
        Topic.tell(story.held(), story.booked());
        awaitTries(3);

        bookingService.comeUp();

        awaitConfirmation("sent");
        assertThat(mailbox.mailsTo(story.email())).hasSize(1);
    }

    @Test
    void saysNothingOfAVisitThatWasCancelledBeforeAnythingWentOut() {
        bookingService.goDown();
        Topic.tell(story.held(), story.booked());
        awaitTries(2);

        Topic.tell(story.cancelled());
        awaitConfirmation("withdrawn");
        bookingService.comeUp();
        confirmAnotherVisit();

        assertThat(mailbox.mailsTo(story.email())).isEmpty();
        assertThat(api().states(story.appointment()))
                .isEqualTo(
                        Map.of("confirmation", "withdrawn", "reminder-48h", "withdrawn", "reminder-2h", "withdrawn"));
    }

    @Test
    void givesUpOnAClientBookingServiceDoesNotKnow() {
        var stranger = Story.atRiverside();
        Topic.tell(stranger.held(), stranger.booked());

        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(api().states(stranger.appointment())).containsEntry("confirmation", "failed"));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(Topic.remindersOf(stranger.appointment()))
                        .contains("ReminderFailed CONFIRMATION 2"));
    }

    @Test
    void goesOnAfterTheDatabaseWasAway() {
        TestInfrastructure.postgres().kill();
        TestInfrastructure.postgres().start();

        Topic.tell(story.held(), story.booked());

        awaitConfirmation("sent");
        assertThat(mailbox.mailsTo(story.email())).hasSize(1);
    }

    private void confirmAnotherVisit() {
        var other = Story.atRiverside();
        bookingService.knows(other.client(), "Kim", other.email());
        Topic.tell(other.held(), other.booked());
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(mailbox.mailsTo(other.email())).hasSize(1));
    }

    private void awaitConfirmation(String state) {
        await().atMost(PATIENCE)
                .ignoreExceptions()
                .untilAsserted(
                        () -> assertThat(api().states(story.appointment())).containsEntry("confirmation", state));
    }

    private void awaitTries(int tries) {
        await().atMost(PATIENCE).until(() -> tries(story.appointment()) >= tries);
    }

    private long tries(UUID appointment) {
        return database.sql("SELECT coalesce(max(tries), 0) AS tries FROM message WHERE appointment_id = :id")
                .bind("id", appointment)
                .map(row -> new Columns(row).number("tries"))
                .one()
                .blockOptional(PATIENCE)
                .orElse(0L);
    }

    private Api api() {
        return new Api(port, gateway);
    }
}
