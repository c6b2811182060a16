package io.unknot.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.unknot.events.verification.LoginLinkAsked;
import io.unknot.events.verification.VerificationAsked;
import io.unknot.notification.neighbours.Mail;
import io.unknot.notification.neighbours.Topic;
import io.unknot.notification.neighbours.VisitStory;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** A name and an address nobody else has, and where they turn up: in the mail, and nowhere else. */
@ExtendWith(OutputCaptureExtension.class)
class PrivacyKafkaTests extends VisitStory {

    private final String canary = "Canary" + UUID.randomUUID();

    @Test
    void keepsTheContactNowhereAfterTheMailIsSent(CapturedOutput output) {
        bookingService.knows(story.client(), canary, story.email());
        book();
        awaitMails(story, 1);
        await().atMost(PATIENCE)
                .until(() -> Topic.remindersOf(story.appointment()).contains("ReminderSent CONFIRMATION 2"));

        assertThat(Mail.text(mailbox.mailsTo(story.email()).getFirst())).contains(canary);
        assertThat(everythingStored()).contains(story.appointment().toString()).doesNotContain(canary, story.email());
        assertThat(output.getAll()).doesNotContain(canary, story.email());
    }

    @Test
    void namesNobodyWhenAMailIsRefused(CapturedOutput output) {
        bookingService.knows(story.client(), canary, canary + " is no address");
        book();
        await().atMost(PATIENCE)
                .until(() -> Topic.remindersOf(story.appointment()).contains("ReminderFailed CONFIRMATION 2"));

        assertThat(output.getAll()).contains("address-refused").doesNotContain(canary);
        assertThat(everythingStored()).doesNotContain(canary);
    }

    @Test
    void keepsANewcomersCodeNowhereButInTheirMail(CapturedOutput output) {
        var verification = UUID.randomUUID();
        bookingService.draws(verification, canary, story.email(), "739215");

        Topic.tell(new VerificationAsked(verification, 1, VerificationAsked.Contact.EMAIL));
        awaitMails(story, 1);
        await().atMost(PATIENCE)
                .until(() -> found("SELECT string_agg(state, ' ') AS found FROM message WHERE subject_id = '%s'"
                                .formatted(verification))
                        .equals("SENT"));

        var mail = mailbox.mailsTo(story.email()).getFirst();
        assertThat(Mail.text(mail)).contains("739215");
        assertThat(everythingStored())
                .contains(verification.toString())
                .doesNotContain("739215", canary, story.email());
        assertThat(output.getAll()).doesNotContain("739215", canary, story.email());
    }

    @Test
    void keepsWhatSomebodyLogsInByNowhereButInTheirMail(CapturedOutput output) {
        var loginLink = UUID.randomUUID();
        bookingService.letsIn(loginLink, story.email(), canary, "739216");

        Topic.tell(new LoginLinkAsked(loginLink, 1, VerificationAsked.Contact.EMAIL));
        awaitMails(story, 1);
        await().atMost(PATIENCE)
                .until(() -> found("SELECT string_agg(state, ' ') AS found FROM message WHERE subject_id = '%s'"
                                .formatted(loginLink))
                        .equals("SENT"));

        assertThat(Mail.text(mailbox.mailsTo(story.email()).getFirst())).contains("739216", "/#/login/" + canary);
        assertThat(everythingStored()).contains(loginLink.toString()).doesNotContain("739216", canary, story.email());
        assertThat(output.getAll()).doesNotContain("739216", canary, story.email());
    }

    private String everythingStored() {
        return found("""
            SELECT string_agg(line, ' ') AS found FROM (
                SELECT m::text AS line FROM message m UNION ALL SELECT a::text FROM appointment a
                UNION ALL SELECT c::text FROM clinic c UNION ALL SELECT o::text FROM outbox o
                UNION ALL SELECT i::text FROM inbox i) rows\
            """);
    }
}
