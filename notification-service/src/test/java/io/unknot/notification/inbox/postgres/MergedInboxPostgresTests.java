package io.unknot.notification.inbox.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import io.unknot.notification.Tables;
import io.unknot.notification.TablesTest;
import io.unknot.notification.appointment.ClientId;
import io.unknot.notification.appointment.LowBackVisit;
import io.unknot.notification.inbox.InboxMessage;
import io.unknot.notification.inbox.Inboxes;
import io.unknot.notification.inbox.MarkRead;
import io.unknot.notification.inbox.Owner;
import io.unknot.notification.message.MessageId;
import io.unknot.notification.preference.MergedClients;
import io.unknot.outbox.Writes;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What came under an id that was merged lies in the inbox of who it is now, and of nobody else. */
@TablesTest
class MergedInboxPostgresTests {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @Autowired
    private Tables tables;

    @Autowired
    private Inboxes inboxes;

    @Autowired
    private MarkRead markRead;

    @Autowired
    private MergedClients merged;

    @Autowired
    private Writes writes;

    private final Owner now = new Owner.OfClient(UUID.randomUUID());

    @BeforeEach
    void putOneIntoTheInboxOfTheOldId() {
        tables.begin();
        tables.bookedVisit();
        tables.run("DELETE FROM message WHERE kind <> 'EARLY_REMINDER'");
        tables.run("UPDATE message SET channel = 'INBOX', state = 'SENT', handed_over_at = clock_timestamp()");
    }

    @AfterEach
    void partThem() {
        tables.run("DELETE FROM merged_client WHERE client_id = '%s'".formatted(LowBackVisit.CLIENT.value()));
    }

    @Test
    void isReadByWhoTheyAreNow() {
        assertThat(inboxOf(now)).isEmpty();

        merge();

        assertThat(inboxOf(now)).hasSize(1);
        assertThat(inboxes.look(now).blockOptional(PATIENCE).orElseThrow().unread())
                .isEqualTo(1);
    }

    @Test
    void isMarkedAsReadByWhoTheyAreNow() {
        var message = new MessageId(UUID.fromString(
                tables.texts("SELECT message_id::text AS line FROM message").getFirst()));
        assertThat(markRead.one(now, message).block(PATIENCE)).isFalse();

        merge();

        assertThat(markRead.one(now, message).block(PATIENCE)).isTrue();
        assertThat(inboxOf(now)).allMatch(read -> read.readAt().isPresent());
    }

    @Test
    void isMarkedAsReadWithAllTheyHaveUpToAPlace() {
        merge();

        assertThat(markRead.upTo(now, Long.MAX_VALUE).block(PATIENCE)).isEqualTo(1);
    }

    @Test
    void isNobodyElses() {
        merge();

        assertThat(inboxOf(new Owner.OfClient(UUID.randomUUID()))).isEmpty();
    }

    private void merge() {
        var into = new ClientId(((Owner.OfClient) now).client());
        writes.write(merged.point(LowBackVisit.CLIENT, into)).block(PATIENCE);
    }

    private List<InboxMessage> inboxOf(Owner owner) {
        return inboxes.page(owner, Optional.empty(), 50).blockOptional(PATIENCE).orElseThrow();
    }
}
