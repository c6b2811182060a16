package io.unknot.notification.delivery.sending;

import static io.unknot.notification.appointment.LowBackVisit.MARA;
import static org.assertj.core.api.Assertions.assertThat;

import io.unknot.notification.appointment.LowBackVisit;
import io.unknot.notification.delivery.Outcome;
import io.unknot.notification.delivery.writing.WriteLetters;
import io.unknot.notification.message.Channel;
import io.unknot.notification.message.SkipReason;
import io.unknot.notification.preference.ChangePreference;
import io.unknot.notification.preference.Language;
import io.unknot.notification.preference.Preference;
import io.unknot.notification.preference.Said;
import io.unknot.notification.preference.cap.CapSettings;
import io.unknot.notification.preference.cap.KeepToCaps;
import io.unknot.notification.preference.therapist.ChangeTherapistMails;
import io.unknot.notification.preference.therapist.TherapistMails;
import io.unknot.notification.preference.therapist.TherapistWishes.SaidFrom;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a client said of messages, and how much may go to one address, when a batch is written. */
class WantedPostgresTests extends DeliveryStory {

    @Autowired
    private ChangePreference changePreference;

    @Autowired
    private ChangeTherapistMails therapistMails;

    @Test
    void writesInTheLanguageTheClientChose() {
        tables.bookedVisit();
        say(reading(Language.DE));

        var written = write(writing());

        say(Preference.NONE);
        assertThat(written.ready())
                .singleElement()
                .satisfies(ready -> assertThat(ready.letter().subject()).startsWith("Gebucht: "));
    }

    @Test
    void sendsATherapistNoMailTheyDoWithoutAlsoOfWhatIsPlannedAlready() {
        for (var wanted : List.of(new TherapistMails(false, true), new TherapistMails(true, false))) {
            tables.follow(LowBackVisit.by(LowBackVisit.bookedAnew(tables.now().plus(Duration.ofDays(7))), MARA));
            therapistMails.change(MARA, _ -> wanted, SaidFrom.THERAPIST).block(Duration.ofMinutes(3));
            deliver();
        }
        therapistMails.change(MARA, _ -> TherapistMails.ALL, SaidFrom.THERAPIST).block(Duration.ofMinutes(3));

        assertThat(tables.texts("""
            SELECT state || coalesce(' ' || reason, '') AS line FROM message
            WHERE recipient_kind = 'THERAPIST' AND channel = 'EMAIL' ORDER BY due_at\
            """)).containsExactly("SKIPPED OPTED_OUT", "SENT");
    }

    @Test
    void putsAwayWhatIsOneTooManyForItsAddressAndSaysWhy() {
        tables.bookedVisit();
        tables.bookedVisit();
        tables.bookedVisit();

        var written = write(writing(new KeepToCaps(uses, hashes, new CapSettings(2, 2, 2, 2, 2))));

        assertThat(written.ready()).hasSize(2);
        assertThat(written.failed())
                .singleElement()
                .satisfies(
                        tried -> assertThat(tried.outcome()).isEqualTo(new Outcome.NothingToSay(SkipReason.OVER_CAP)));
    }

    private WriteLetters.Written write(WriteLetters writing) {
        var batch = deliveries
                .claim(Channel.EMAIL, 10)
                .collectList()
                .blockOptional()
                .orElse(List.of());
        return writing.write(batch).blockOptional(Duration.ofMinutes(3)).orElseThrow();
    }

    private void say(Preference said) {
        changePreference
                .change(LowBackVisit.CLIENT, _ -> said, new Said.From.Client())
                .block(Duration.ofMinutes(3));
    }

    private static Preference reading(Language language) {
        return new Preference(
                Optional.of(language), Optional.empty(), Optional.empty(), Map.of(), Set.of(), Set.of(), false);
    }
}
