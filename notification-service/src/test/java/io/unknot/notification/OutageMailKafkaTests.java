package io.unknot.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.unknot.notification.neighbours.Story;
import io.unknot.notification.neighbours.Topic;
import io.unknot.notification.neighbours.VisitStory;
import io.unknot.testing.TestInfrastructure;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A neighbour is away for a while; nothing is lost and nothing comes twice. */
class OutageMailKafkaTests extends VisitStory {

    private static final String TRIES =
            "SELECT coalesce(max(tries), 0)::text AS found FROM message WHERE subject_id = :id";

    @Test
    void deliversOnceTheMailServerIsBack() {
        mailbox.stop();
        book();
        awaitTries(3);

        mailbox.start();

        awaitState(story, "confirmation", "sent");
        assertThat(mailbox.mailsTo(story.email())).hasSize(1);
    }

    @Test
    void deliversOnceBookingServiceIsBack() {
        bookingService.goDown();
        book();
        awaitTries(3);

        bookingService.comeUp();

        awaitState(story, "confirmation", "sent");
        assertThat(mailbox.mailsTo(story.email())).hasSize(1);
    }

    @Test
    void saysNothingOfAVisitThatWasCancelledBeforeAnythingWentOut() {
        bookingService.goDown();
        book();
        awaitTries(2);

        cancel();
        awaitState(story, "confirmation", "withdrawn");
        bookingService.comeUp();
        confirmOtherVisits();

        assertThat(mailbox.mailsTo(story.email())).isEmpty();
        assertThat(api().states(story.appointment()))
                .isEqualTo(Map.of(
                        "confirmation", "withdrawn", "early-reminder", "withdrawn", "late-reminder", "withdrawn"));
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

        book();

        awaitState(story, "confirmation", "sent");
        assertThat(mailbox.mailsTo(story.email())).hasSize(1);
    }

    private void awaitTries(int tries) {
        await().atMost(PATIENCE).until(() -> Integer.parseInt(found(TRIES)) >= tries);
    }
}
