package io.unknot.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.unknot.notification.neighbours.Mail;
import io.unknot.notification.neighbours.Story;
import io.unknot.notification.neighbours.Topic;
import io.unknot.notification.neighbours.VisitStory;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** From what other services tell to what lies in the client's mailbox. */
class VisitMailKafkaTests extends VisitStory {

    @Test
    void confirmsABookingWithAnEntryForTheCalendar() throws Exception {
        book();
        awaitMails(story, 1);

        var mail = mailbox.mailsTo(story.email()).getFirst();
        assertThat(mail.getMessageID()).isEqualTo("<" + story.appointment() + ".2.confirmation@unknot>");
        assertThat(mail.getSubject()).startsWith("Booked: Riverside, ");
        assertThat(Mail.text(mail))
                .contains("12 Wharf Street", "http://localhost:8080/#/visits/" + story.appointment());
        assertThat(Mail.html(mail)).contains("Europe/London");
        assertThat(Mail.calendar(mail).validate().hasErrors()).isFalse();
        assertThat(Mail.ofCalendar(mail, "METHOD")).isEqualTo("REQUEST");
        assertThat(Mail.ofVisit(mail, "UID")).isEqualTo(story.appointment() + "@unknot");
        assertThat(Mail.ofVisit(mail, "SEQUENCE")).isEqualTo("2");
        assertThat(api().states(story.appointment()))
                .isEqualTo(Map.of("confirmation", "sent", "early-reminder", "planned", "late-reminder", "planned"));
    }

    @Test
    void tellsOfAVisitThatWasBookedInACourseWithThatAlone() throws Exception {
        var plan = UUID.randomUUID();
        Topic.tell(story.bookedInCourse(plan), story.course(plan));
        awaitMails(story, 1);
        confirmOtherVisits();

        var mail = mailbox.mailsTo(story.email()).getFirst();
        assertThat(mail.getMessageID()).contains(".course-confirmation@unknot");
        assertThat(mailbox.mailsTo(story.email())).hasSize(1);
        assertThat(api().states(story.appointment()))
                .isEqualTo(Map.of("early-reminder", "planned", "late-reminder", "planned"));
    }

    @Test
    void cancelsInTheCalendarAndDropsTheReminders() {
        book();
        awaitMails(story, 1);
        cancel();
        awaitMails(story, 2);

        var cancellation = mailbox.mailsTo(story.email()).getLast();
        assertThat(Mail.calendar(cancellation).validate().hasErrors()).isFalse();
        assertThat(Mail.ofCalendar(cancellation, "METHOD")).isEqualTo("CANCEL");
        assertThat(Mail.ofVisit(cancellation, "UID")).isEqualTo(story.appointment() + "@unknot");
        assertThat(Mail.ofVisit(cancellation, "SEQUENCE")).isEqualTo("3");
        assertThat(Mail.ofVisit(cancellation, "STATUS")).isEqualTo("CANCELLED");
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(api().states(story.appointment()))
                        .isEqualTo(Map.of(
                                "confirmation", "sent",
                                "early-reminder", "withdrawn",
                                "late-reminder", "withdrawn",
                                "cancellation", "sent")));
    }

    @Test
    void movesTheVisitInTheCalendarAndPlansTheRemindersAnew() throws Exception {
        book();
        awaitMails(story, 1);
        Topic.tell(story.moved());
        awaitMails(story, 2);

        var moved = mailbox.mailsTo(story.email()).getLast();
        assertThat(moved.getSubject()).startsWith("Moved: Riverside, ");
        assertThat(Mail.text(moved)).contains("It was to be:", "Now it is:");
        assertThat(Mail.calendar(moved).validate().hasErrors()).isFalse();
        assertThat(Mail.ofCalendar(moved, "METHOD")).isEqualTo("REQUEST");
        assertThat(Mail.ofVisit(moved, "UID")).isEqualTo(story.appointment() + "@unknot");
        assertThat(Mail.ofVisit(moved, "SEQUENCE")).isEqualTo("3");
        assertThat(Mail.ofVisit(moved, "DTSTART"))
                .isNotEqualTo(Mail.ofVisit(mailbox.mailsTo(story.email()).getFirst(), "DTSTART"));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(Topic.remindersOf(story.appointment()))
                        .containsExactly("ReminderSent CONFIRMATION 2", "ReminderSent MOVE 2"));
    }

    @Test
    void sendsNothingMoreHoweverOftenTheEventsComeAgain() {
        book();
        awaitMails(story, 1);
        cancel();
        awaitMails(story, 2);
        await().atMost(PATIENCE)
                .until(() -> "sent".equals(api().states(story.appointment()).get("cancellation")));
        var before = digest();

        for (var again = 0; again < 3; again++) {
            Topic.tell(story.clinicChanged(), story.held(), story.booked(), story.cancelled());
        }
        confirmOtherVisits();

        assertThat(mailbox.mailsTo(story.email())).hasSize(2);
        assertThat(digest()).isEqualTo(before);
    }

    @Test
    void waitsForAClinicItHasNotHeardOf() {
        var elsewhere = Story.at(UUID.randomUUID());
        bookingService.knows(elsewhere.client(), "Robin", elsewhere.email());
        Topic.tell(elsewhere.held(), elsewhere.booked());
        confirmOtherVisits();
        assertThat(api().states(elsewhere.appointment())).containsEntry("confirmation", "planned");

        Topic.tell(elsewhere.clinicChanged());

        awaitMails(elsewhere, 1);
    }

    @Test
    void sendsAReminderOnceItIsDue() throws Exception {
        book();
        awaitMails(story, 1);
        run("UPDATE message SET due_at = now(), look_at = now() WHERE kind = 'EARLY_REMINDER' AND subject_id = :id");
        awaitMails(story, 2);

        var reminder = mailbox.mailsTo(story.email()).getLast();
        assertThat(reminder.getMessageID()).isEqualTo("<" + story.appointment() + ".2.early-reminder@unknot>");
        assertThat(reminder.getSubject()).startsWith("Reminder: Riverside, ");
        assertThat(Mail.calendarFile(reminder)).isEmpty();
    }

    @Test
    void tellsOthersWhatBecameOfEachMessage() {
        book();
        awaitMails(story, 1);
        cancel();

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(Topic.remindersOf(story.appointment()))
                        .containsExactly("ReminderSent CONFIRMATION 2", "ReminderSent CANCELLATION 2"));
    }

    private String digest() {
        return found("""
            SELECT string_agg(m::text, ' ' ORDER BY message_id)
                   || (SELECT count(*) FROM outbox WHERE key = :id) AS found
            FROM message m WHERE subject_id = :id\
            """);
    }
}
