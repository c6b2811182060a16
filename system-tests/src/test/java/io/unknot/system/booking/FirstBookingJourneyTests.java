package io.unknot.system.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.unknot.system.chain.Diary;
import io.unknot.system.chain.FreeTime;
import io.unknot.system.chain.Offer;
import io.unknot.system.chain.Visits;
import io.unknot.system.gateway.GatewayClient;
import io.unknot.system.mail.Mail;
import io.unknot.system.mail.Mailbox;
import io.unknot.system.running.RunningSystem;
import io.unknot.system.running.WholeSystem;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@WholeSystem
class FirstBookingJourneyTests {

    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu, HH:mm", Locale.UK);

    private final RunningSystem system;
    private final Diary diary;
    private final Mailbox mailbox;
    private final Visits robins;

    FirstBookingJourneyTests(RunningSystem system) {
        this.system = system;
        this.diary = system.diary();
        this.mailbox = system.mailbox();
        this.robins = new Visits(system.signedIn("client"));
    }

    @Test
    void aVisitorFindsATimeSignsInHoldsItAndBooksIt() {
        FreeTime time = diary.aFreeTime(Offer.MARA);
        GatewayClient robin = system.visitor();
        robin.signIn("client");
        Visits visits = new Visits(robin);

        UUID visit = visits.hold(time);
        assertThat(visits.show(visit).expect(200).path("state").asString()).isEqualTo("held");
        visits.confirm(visit);

        assertThat(visits.show(visit).expect(200).path("state").asString()).isEqualTo("booked");
        await("the time disappears from the search").until(() -> !diary.offers(time));
    }

    @Test
    void theConfirmationIsACalendarEntry() {
        FreeTime time = diary.aFreeTime(Offer.MARA);

        UUID visit = robins.hold(time);
        robins.confirm(visit);

        Mail mail = mailbox.awaitMail(visit, "REQUEST");
        assertThat(mail.full()).contains("To: Robin").contains("Riverside").contains("/#/visits/" + visit);
        assertThat(mail.calendar("UID")).isEqualTo(visit + "@unknot");
        assertThat(sequence(mail)).isEqualTo(version(visit));
        assertThat(startIn(mail)).isEqualTo(time.start());
    }

    @Test
    void theConfirmationTellsTheTimeByTheClinicsOwnClock() {
        Visits sams = new Visits(system.signedIn("client2"));
        FreeTime time = diary.aFreeTime(Offer.LUCIA);

        Mail mail = mailbox.awaitMail(sams.book(time), "REQUEST");

        assertThat(mail.full()).contains(LOCAL.format(time.localStart())).contains("Europe/Madrid");
        assertThat(startIn(mail)).isEqualTo(time.start());
    }

    @Test
    void theMailsSayNothingOfTheTreatmentOrTheTherapist() {
        UUID visit = robins.book(diary.aFreeTime(Offer.MARA));

        String mail = mailbox.awaitMail(visit, "REQUEST").full();

        assertThat(mail.toLowerCase(Locale.ROOT)).doesNotContain("back", "massage", "therap", "mara", "pain");
    }

    @Test
    void aBookingPlansTheRemindersTheClientCanSee() {
        UUID visit = robins.book(diary.aFreeTime(Offer.MARA));

        await("the messages of " + visit)
                .untilAsserted(() -> assertThat(robins.messages(visit))
                        .isEqualTo(Map.of(
                                "confirmation", "sent", "early-reminder", "planned", "late-reminder", "planned")));
    }

    @Test
    void cancellingFreesTheTimeTellsTheCalendarAndDropsTheReminders() {
        FreeTime time = diary.aFreeTime(Offer.MARA);
        UUID visit = robins.book(time);
        Mail booked = mailbox.awaitMail(visit, "REQUEST");
        await("the time disappears").until(() -> !diary.offers(time));

        robins.cancel(visit);

        await("the time is free again").until(() -> diary.offers(time));
        Mail cancelled = mailbox.awaitMail(visit, "CANCEL");
        assertThat(cancelled.calendar("UID")).isEqualTo(booked.calendar("UID"));
        assertThat(sequence(cancelled)).isEqualTo(version(visit)).isGreaterThan(sequence(booked));
        await("the reminders are withdrawn")
                .untilAsserted(() -> assertThat(robins.messages(visit))
                        .containsEntry("cancellation", "sent")
                        .containsEntry("early-reminder", "withdrawn")
                        .containsEntry("late-reminder", "withdrawn"));
    }

    private long version(UUID visit) {
        return robins.show(visit).expect(200).path("version").asLong();
    }

    private static long sequence(Mail mail) {
        return Long.parseLong(mail.calendar("SEQUENCE"));
    }

    private static Instant startIn(Mail mail) {
        return Instant.from(DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmssX").parse(mail.calendar("DTSTART")));
    }
}
