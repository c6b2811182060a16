package io.unknot.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.unknot.notification.appointment.TherapistId;
import io.unknot.notification.neighbours.Mail;
import io.unknot.notification.neighbours.Topic;
import io.unknot.notification.neighbours.VisitStory;
import io.unknot.notification.preference.therapist.ChangeTherapistMails;
import io.unknot.notification.preference.therapist.TherapistMails;
import io.unknot.notification.preference.therapist.TherapistWishes.SaidFrom;
import io.unknot.service.access.Caller;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is told of a visit, as it lies in its therapist's mailbox and inbox. */
class TherapistMailKafkaTests extends VisitStory {

    private static final String MARA = "mara@riverside.example";

    @Autowired
    private ChangeTherapistMails changeMails;

    @BeforeEach
    void onRecord() {
        therapistService.knows(story.therapist(), "Mara", MARA);
    }

    @AfterEach
    void offRecord() {
        therapistService.forgets(story.therapist());
        changeMails
                .change(new TherapistId(story.therapist()), _ -> TherapistMails.ALL, SaidFrom.THERAPIST)
                .block(PATIENCE);
    }

    @Test
    void tellsTheTherapistByMailAndInTheInboxThatAVisitIsNewHasMovedAndIsCancelled() throws Exception {
        book();
        awaitMails("staff-booked");
        Topic.tell(story.moved());
        awaitMails("staff-booked", "staff-moved");

        var mail = mailsToMara().getFirst();
        assertThat(mail.getSubject()).startsWith("New visit: Riverside, ");
        assertThat(Mail.text(mail)).contains("Hello Mara,", "/#/day/" + story.clinic());
        assertThat(mail.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
        assertThat(Mail.calendarFile(mail)).isEmpty();
        awaitInbox("STAFF_BOOKED", "STAFF_MOVED");
    }

    @Test
    void saysNothingOfWhoComesNorWhatFor() {
        book();
        awaitMails("staff-booked");
        cancel();
        awaitMails("staff-booked", "staff-cancelled");

        for (var mail : mailsToMara()) {
            assertThat(Mail.html(mail))
                    .doesNotContain("Robin", story.email(), story.client().toString());
            assertThat(Mail.text(mail))
                    .doesNotContain("Robin", story.email(), story.client().toString())
                    .doesNotContainIgnoringCase("massage", "back", "pain", "treatment");
        }
    }

    @Test
    void putsItIntoTheInboxAtOnceWhileNobodyTellsTheAddressAndMailsItLater() {
        therapistService.goDown();
        book();

        awaitInbox("STAFF_BOOKED");
        super.awaitMails(story, 1);
        assertThat(mailsToMara()).isEmpty();

        therapistService.comeUp();
        awaitMails("staff-booked");
    }

    @Test
    void mailsNothingToWhoHasNoAddressOnRecordAndSaysWhy() {
        therapistService.forgets(story.therapist());
        book();

        awaitInbox("STAFF_BOOKED");
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(found("""
            SELECT coalesce(max(state || ' ' || reason), '') AS found FROM message
            WHERE subject_id = :id AND recipient_kind = 'THERAPIST' AND channel = 'EMAIL'
            """)).isEqualTo("SKIPPED NO_ADDRESS"));
    }

    @Test
    void stopsMailingWithOneClickAndGoesOnFillingTheInbox() throws Exception {
        book();
        awaitMails("staff-booked");
        var link = URI.create(unsubscribeLink(mailsToMara().getFirst()));
        assertThat(link.getQuery()).isEqualTo("language=en");
        var visitor = gateway.mint("notification-service", new Caller.Visitor());
        api().postForm(link.getPath() + "?" + link.getQuery(), visitor, "List-Unsubscribe=One-Click")
                .expectStatus()
                .isOk();

        cancel();
        awaitInbox("STAFF_BOOKED", "STAFF_CANCELLED");
        confirmOtherVisits();

        assertThat(mailsToMara()).hasSize(1);
    }

    private static String unsubscribeLink(MimeMessage mail) throws MessagingException {
        var link = Pattern.compile("<(.*)>").matcher(mail.getHeader("List-Unsubscribe")[0]);
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    private void awaitMails(String... kinds) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(mailsToMara())
                        .extracting(TherapistMailKafkaTests::kind)
                        .containsExactly(kinds));
    }

    private void awaitInbox(String... kinds) {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(found("""
            SELECT coalesce(string_agg(kind, ' ' ORDER BY subject_version), '') AS found
            FROM inbox_message JOIN message USING (message_id)
            WHERE subject_id = :id AND message.recipient_kind = 'THERAPIST'
            """)).isEqualTo(String.join(" ", kinds)));
    }

    private List<MimeMessage> mailsToMara() {
        return mailbox.mailsTo(MARA).stream()
                .filter(mail -> id(mail).contains(story.appointment().toString()))
                .toList();
    }

    private static String kind(MimeMessage mail) {
        return id(mail).split("[.@]")[2];
    }

    private static String id(MimeMessage mail) {
        try {
            return mail.getMessageID();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
