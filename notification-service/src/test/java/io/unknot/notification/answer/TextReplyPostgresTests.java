package io.unknot.notification.answer;

import static org.assertj.core.api.Assertions.assertThat;

import io.unknot.notification.Tables;
import io.unknot.notification.TablesTest;
import io.unknot.notification.appointment.Appointment;
import io.unknot.notification.appointment.LowBackVisit;
import io.unknot.notification.message.Channel;
import io.unknot.notification.preference.Preferences;
import io.unknot.notification.preference.Said.From;
import io.unknot.notification.preference.cap.AddressHashes;
import io.unknot.notification.sms.PhoneNumber;
import io.unknot.notification.sms.TextReply;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What follows from a word that somebody texts back. */
@TablesTest
class TextReplyPostgresTests {

    private static final PhoneNumber ROBINS = new PhoneNumber("+441132496000");
    private static final PhoneNumber SOMEBODY = new PhoneNumber("+441132496001");

    @Autowired
    private Tables tables;

    @Autowired
    private TakeTextReply takeTextReply;

    @Autowired
    private AddressHashes hashes;

    @Autowired
    private Preferences preferences;

    @BeforeEach
    void begin() {
        tables.begin();
    }

    @Test
    void yesAndNoAnswerTheReminderThatWasTexted() {
        remind(ROBINS);

        text(ROBINS, "Yes!");
        text(ROBINS, "yes");
        text(ROBINS, "Nein");

        assertThat(answers()).containsExactly("answered EARLY_REMINDER 1", "answered EARLY_REMINDER 2");
    }

    @Test
    void nothingFollowsFromOtherWordsAndOtherTelephones() {
        remind(ROBINS);

        text(ROBINS, "no problem, see you then");
        text(SOMEBODY, "yes");
        text(SOMEBODY, "stop");

        assertThat(answers()).isEmpty();
    }

    @Test
    void nothingFollowsOnceTheVisitIsNoLongerAsTheReminderSaid() {
        var visit = remind(ROBINS);
        tables.follow(LowBackVisit.cancelled(visit));

        text(ROBINS, "yes");

        assertThat(answers()).isEmpty();
    }

    @Test
    void nothingFollowsFromAReminderThatIsYetToBeTexted() {
        remind(ROBINS);
        tables.run("UPDATE message SET state = 'PLANNED', handed_over_at = NULL WHERE kind = 'EARLY_REMINDER'");

        text(ROBINS, "yes");

        assertThat(answers()).isEmpty();
    }

    @Test
    void stopEndsAllTextMessagesToThatTelephoneAndStartBeginsThemAgain() {
        var client = remind(ROBINS).client();

        text(ROBINS, "STOP");
        var stopped = preferences.of(client).blockOptional().orElseThrow();
        assertThat(stopped.preference().stopped()).containsExactly(Channel.SMS);
        assertThat(stopped.from()).contains(new From.TextMessage());

        text(ROBINS, "start");
        assertThat(preferences
                        .of(client)
                        .blockOptional()
                        .orElseThrow()
                        .preference()
                        .stopped())
                .isEmpty();
    }

    @Test
    void keepsNoTelephoneNumber() {
        remind(ROBINS);
        text(ROBINS, "yes");

        assertThat(tables.digest()).isNotEmpty().noneMatch(row -> row.contains("1132496000"));
    }

    /** A visit whose reminder went to that telephone. */
    private Appointment remind(PhoneNumber phone) {
        var visit = tables.bookedVisit();
        var hash = HexFormat.of().formatHex(hashes.of(Channel.SMS, phone.e164()));
        tables.run(
                "UPDATE message SET channel = 'SMS', state = 'SENT', handed_over_at = clock_timestamp(), address_hash"
                        + " = '\\x" + hash + "' WHERE kind = 'EARLY_REMINDER'");
        return visit;
    }

    private void text(PhoneNumber from, String words) {
        takeTextReply.take(new TextReply(from, words)).block(Duration.ofMinutes(3));
    }

    private List<String> answers() {
        return tables.told().stream()
                .filter(line -> line.startsWith("answered"))
                .toList();
    }
}
