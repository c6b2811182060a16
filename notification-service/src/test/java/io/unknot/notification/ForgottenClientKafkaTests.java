package io.unknot.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.unknot.events.client.ClientErased;
import io.unknot.events.client.ClientMerged;
import io.unknot.notification.neighbours.Story;
import io.unknot.notification.neighbours.Topic;
import io.unknot.notification.neighbours.VisitStory;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** One client is forgotten, and another who came at the same time is not. */
class ForgottenClientKafkaTests extends VisitStory {

    @Test
    void doesAwayWithAllThatIsKeptOfAClientWhoIsForgotten() {
        var other = Story.atRiverside();
        bookingService.knows(other.client(), "Kim", other.email());
        Topic.tell(other.held(), other.booked());
        book();
        awaitMails(story, 1);
        awaitMails(other, 1);
        says(story);
        says(other);
        var sent = found(
                "SELECT string_agg(quote_literal(message_id), ',') AS found FROM message WHERE recipient_id = '%s'"
                        .formatted(story.client()));
        assertThat(hashesOf(sent)).isEqualTo("1");

        Topic.tell(new ClientErased(story.client(), 1));

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(kept(story)).isEqualTo("0"));
        assertThat(Integer.parseInt(kept(other))).isGreaterThan(3);
        assertThat(hashesOf(sent)).isEqualTo("0");
        bookingService.forgets(story.client());
        cancel();
        confirmOtherVisits();
        assertThat(mailbox.mailsTo(story.email()))
                .as("nothing more is sent to them")
                .hasSize(1);
    }

    @Test
    void forgetsUnderEveryIdWhicheverIsHeardFirst() {
        var old = UUID.randomUUID();
        says(story);
        Topic.tell(new ClientMerged(old, 1, story.client()));
        await().atMost(PATIENCE)
                .until(() -> found("SELECT count(*) || '' AS found FROM merged_client WHERE client_id = '%s'"
                                .formatted(old))
                        .equals("1"));

        Topic.tell(new ClientErased(old, 2));

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(kept(story)).isEqualTo("0"));
    }

    /** Visits and ids that were merged stay: nothing leads from them to anybody. */
    @Test
    void knowsEveryTableThatRefersToClients() {
        assertThat(found("""
            SELECT string_agg(DISTINCT table_name, ' ' ORDER BY table_name) AS found FROM information_schema.columns
            WHERE column_name IN ('client_id', 'recipient_id') AND table_schema = 'public'
            """))
                .isEqualTo("appointment client_preference course inbox_message merged_client message unreachable");
    }

    private void says(Story of) {
        run("""
            INSERT INTO client_preference (client_id, version, channels, stopped, opted_out, only_needed, refused, said_from)
            VALUES ('%s', 1, '{}', '{}', '{}', false, '{}', 'CLIENT')
            """.formatted(of.client()));
        run("INSERT INTO unreachable (client_id, channel) VALUES ('%s', 'SMS')".formatted(of.client()));
    }

    private String hashesOf(String messages) {
        return found("SELECT count(*) || '' AS found FROM address_use WHERE message_id IN (%s)".formatted(messages));
    }

    private String kept(Story of) {
        return found("""
            SELECT (SELECT count(*) FROM message WHERE recipient_id = '%1$s')
                 + (SELECT count(*) FROM inbox_message WHERE recipient_id = '%1$s')
                 + (SELECT count(*) FROM client_preference WHERE client_id = '%1$s')
                 + (SELECT count(*) FROM unreachable WHERE client_id = '%1$s')
                 + (SELECT count(*) FROM course WHERE client_id = '%1$s') || '' AS found
            """.formatted(of.client()));
    }
}
