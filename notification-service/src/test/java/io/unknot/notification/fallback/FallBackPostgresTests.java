package io.unknot.notification.fallback;

import static io.unknot.events.reminder.MessageKind.EARLY_REMINDER;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.unknot.notification.Tables;
import io.unknot.notification.TablesTest;
import io.unknot.notification.appointment.Appointment;
import io.unknot.notification.appointment.LowBackVisit;
import io.unknot.notification.message.About;
import io.unknot.notification.message.Channel;
import io.unknot.notification.message.Channels;
import io.unknot.notification.message.FailureReason;
import io.unknot.notification.message.Message;
import io.unknot.notification.message.Messages;
import io.unknot.notification.message.Messages.Reader;
import io.unknot.notification.message.Recipient;
import io.unknot.notification.message.SkipReason;
import io.unknot.notification.preference.ChangePreference;
import io.unknot.notification.preference.KindGroup;
import io.unknot.notification.preference.Preference;
import io.unknot.notification.preference.Said.From;
import io.unknot.outbox.Writes;
import io.unknot.service.access.ClinicScope;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import reactor.core.publisher.Mono;

/** By mail first, then by our own pages: text messages are offered to nobody here. */
@TablesTest
class FallBackPostgresTests {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @Autowired
    private Tables tables;

    @Autowired
    private FallBack fallBack;

    @Autowired
    private Messages messages;

    @Autowired
    private Channels channels;

    @Autowired
    private ChangePreference changePreference;

    @Autowired
    private Writes writes;

    @Autowired
    private MeterRegistry meters;

    @BeforeEach
    void begin() {
        tables.begin();
        changePreference
                .change(LowBackVisit.CLIENT, _ -> Preference.NONE, new From.Client())
                .block(PATIENCE);
    }

    @Test
    void owesTheSameByTheNextChannelTheClientAllows() {
        var visit = tables.bookedVisit();
        var byMail = reminder(visit, Channel.EMAIL);

        giveUp(byMail);

        var inInbox = reminder(visit, Channel.INBOX);
        assertThat(inInbox.owed()).isEqualTo(byMail.owed());
        assertThat(inInbox.subject()).isEqualTo(byMail.subject());
        assertThat(standsInFor())
                .containsExactly(inInbox.id().value() + " for " + byMail.id().value());
    }

    @Test
    void belongsToTheTraceOfWhatItStandsInFor() {
        var visit = tables.bookedVisit();
        var trace = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
        tables.run("UPDATE message SET traceparent = '" + trace + "'");

        giveUp(reminder(visit, Channel.EMAIL));

        assertThat(tables.texts("SELECT traceparent AS line FROM message WHERE fallback_of IS NOT NULL"))
                .containsExactly(trace);
    }

    @Test
    void triesEachChannelOnce() {
        var visit = tables.bookedVisit();
        var before = counted();

        giveUp(reminder(visit, Channel.EMAIL));
        giveUp(reminder(visit, Channel.EMAIL));
        giveUp(reminder(visit, Channel.INBOX), FailureReason.UNEXPECTED);

        assertThat(reminders(visit)).hasSize(2);
        assertThat(counted() - before).isEqualTo(1);
    }

    @Test
    void goesByAnotherChannelWhenThisOneWasStoppedSince() {
        var visit = tables.bookedVisit();
        say(visit, said -> said.stop(Channel.EMAIL));

        skip(reminder(visit, Channel.EMAIL), SkipReason.OPTED_OUT);

        assertThat(reminder(visit, Channel.INBOX).owed())
                .isEqualTo(reminder(visit, Channel.EMAIL).owed());
    }

    @Test
    void leavesAloneWhatIsOfNoUseOrWantedByNoChannel() {
        var visit = tables.bookedVisit();
        skip(reminder(visit, Channel.EMAIL), SkipReason.LATE);
        skip(reminder(visit, Channel.EMAIL), SkipReason.OVER_CAP);
        say(visit, said -> said.without(KindGroup.REMINDERS));
        skip(reminder(visit, Channel.EMAIL), SkipReason.OPTED_OUT);

        assertThat(reminders(visit)).hasSize(1);
    }

    @Test
    void owesNothingMoreToWhoDoesNotWantIt() {
        var visit = tables.bookedVisit();
        changePreference
                .change(visit.client(), said -> said.without(KindGroup.REMINDERS), new From.Client())
                .block(PATIENCE);

        giveUp(reminder(visit, Channel.EMAIL));

        assertThat(reminders(visit)).hasSize(1);
    }

    @Test
    void triesNoAddressFirstThatWasRefusedForGood() {
        var visit = tables.bookedVisit();

        giveUp(reminder(visit, Channel.EMAIL), FailureReason.MAIL_REFUSED);
        assertThat(allowed(visit)).startsWith(Channel.EMAIL);

        giveUp(reminder(visit, Channel.EMAIL), FailureReason.ADDRESS_REFUSED);
        assertThat(allowed(visit)).isNotEmpty().doesNotContain(Channel.EMAIL);
    }

    @Test
    void leavesWhatIsForStaffWhereItIs() {
        var visit = tables.bookedVisit();
        var toClient = reminder(visit, Channel.EMAIL);
        var toStaff = new Recipient.ClinicStaff(visit.clinic());

        giveUp(About.of(toClient.subject(), toStaff, toClient.clinic(), Channel.EMAIL, toClient.owed()));

        assertThat(reminders(visit)).hasSize(1);
    }

    private void say(Appointment visit, UnaryOperator<Preference> change) {
        changePreference.change(visit.client(), change, new From.Client()).block(PATIENCE);
    }

    private void skip(About about, SkipReason why) {
        var skipped = new Message.Skipped(about, 2, why);
        writes.write(fallBack.from(List.of(skipped)).then(Mono.just(true))).block(PATIENCE);
    }

    private List<Channel> allowed(Appointment visit) {
        return channels.of(visit.client(), EARLY_REMINDER)
                .blockOptional(PATIENCE)
                .orElseThrow();
    }

    private void giveUp(About about) {
        giveUp(about, FailureReason.ADDRESS_REFUSED);
    }

    private void giveUp(About about, FailureReason reason) {
        var failed = new Message.Failed(about, 2, reason);
        writes.write(fallBack.from(List.of(failed)).then(Mono.just(true))).block(PATIENCE);
    }

    private About reminder(Appointment visit, Channel channel) {
        return reminders(visit).stream()
                .filter(about -> about.channel() == channel)
                .findFirst()
                .orElseThrow();
    }

    private List<About> reminders(Appointment visit) {
        return messages
                .of(visit.id(), new Reader.ClinicStaff(ClinicScope.everywhere()))
                .blockOptional(PATIENCE)
                .orElseThrow()
                .stream()
                .map(logged -> logged.message().about())
                .filter(about -> about.kind() == EARLY_REMINDER)
                .toList();
    }

    private List<String> standsInFor() {
        return tables.texts(
                "SELECT message_id || ' for ' || fallback_of AS line FROM message WHERE fallback_of IS NOT NULL");
    }

    private double counted() {
        return Optional.ofNullable(meters.find("unknot.message.fallbacks")
                        .tags("kind", "early_reminder", "from", "email", "to", "inbox")
                        .counter())
                .map(counter -> counter.count())
                .orElse(0.0);
    }
}
