package io.unknot.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.unknot.notification.neighbours.BookingService;
import io.unknot.notification.neighbours.Mail;
import io.unknot.notification.neighbours.Mailbox;
import io.unknot.notification.neighbours.Story;
import io.unknot.notification.neighbours.Topic;
import io.unknot.notification.neighbours.WholeService;
import io.unknot.notification.postgres.row.Columns;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.r2dbc.core.DatabaseClient;

/** A name and an address nobody else has, and where they turn up: in the mail, and nowhere else. */
@WholeService
@ExtendWith(OutputCaptureExtension.class)
class PrivacyKafkaTests {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Story story = Story.atRiverside();
    private final String canary = "Canary" + UUID.randomUUID();

    @Autowired
    Mailbox mailbox;

    @Autowired
    BookingService bookingService;

    @Autowired
    DatabaseClient database;

    @Test
    void keepsTheContactNowhereAfterTheMailIsSent(CapturedOutput output) {
        bookingService.knows(story.client(), canary, story.email());
        Topic.tell(story.clinicChanged());
        Topic.tell(story.held(), story.booked());
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(mailbox.mailsTo(story.email())).hasSize(1));
        await().atMost(PATIENCE)
                .until(() -> Topic.remindersOf(story.appointment()).contains("ReminderSent CONFIRMATION 2"));

        assertThat(Mail.text(mailbox.mailsTo(story.email()).getFirst())).contains(canary);
        assertThat(everythingStored()).contains(story.appointment().toString()).doesNotContain(canary, story.email());
        assertThat(output.getAll()).doesNotContain(canary, story.email());
    }

    @Test
    void namesNobodyWhenAMailIsRefused(CapturedOutput output) {
        bookingService.knows(story.client(), canary, canary + " is no address");
        Topic.tell(story.clinicChanged());
        Topic.tell(story.held(), story.booked());
        await().atMost(PATIENCE)
                .until(() -> Topic.remindersOf(story.appointment()).contains("ReminderFailed CONFIRMATION 2"));

        assertThat(output.getAll()).contains("address-refused").doesNotContain(canary);
        assertThat(everythingStored()).doesNotContain(canary);
    }

    private String everythingStored() {
        return String.valueOf(database.sql("""
            SELECT string_agg(line, ' ') AS everything FROM (
                SELECT m::text AS line FROM message m UNION ALL SELECT a::text FROM appointment a
                UNION ALL SELECT c::text FROM clinic c UNION ALL SELECT o::text FROM outbox o
                UNION ALL SELECT i::text FROM inbox i) rows\
            """)
                .map(row -> new Columns(row).text("everything"))
                .one()
                .block(PATIENCE));
    }
}
