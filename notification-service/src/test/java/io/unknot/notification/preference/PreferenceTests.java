package io.unknot.notification.preference;

import static io.unknot.events.reminder.MessageKind.AFTERCARE;
import static io.unknot.events.reminder.MessageKind.CONFIRMATION;
import static io.unknot.events.reminder.MessageKind.MOVE;
import static io.unknot.events.reminder.MessageKind.SCORE_REQUEST;
import static io.unknot.notification.message.Channel.EMAIL;
import static io.unknot.notification.message.Channel.INBOX;
import static io.unknot.notification.message.Channel.SMS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.unknot.events.reminder.MessageKind;
import io.unknot.notification.message.Channel;
import io.unknot.notification.message.when.QuietHours;
import io.unknot.notification.preference.Preference.Quiet;
import io.unknot.notification.preference.Preference.Refused;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PreferenceTests {

    @Test
    void triesAMailFirstThenATextThenTheInboxForWhoSaidNothing() {
        assertThat(Preference.NONE.allowed(CONFIRMATION)).containsExactly(EMAIL, SMS, INBOX);
    }

    @Test
    void sendsNoTextForWhatNobodyWaitsForUnlessAsked() {
        assertThat(Preference.NONE.allowed(AFTERCARE)).containsExactly(EMAIL, INBOX);
        assertThat(choosing(AFTERCARE, SMS).allowed(AFTERCARE)).containsExactly(SMS, INBOX);
    }

    @Test
    void keepsToTheClientsOrderAndEndsWithTheInbox() {
        assertThat(choosing(MOVE, SMS, EMAIL).allowed(MOVE)).containsExactly(SMS, EMAIL, INBOX);
        assertThat(choosing(MOVE, INBOX, SMS).allowed(MOVE)).containsExactly(INBOX, SMS);
        assertThat(choosing(MOVE, SMS, SMS).allowed(MOVE)).containsExactly(SMS, INBOX);
    }

    @ParameterizedTest
    @EnumSource(MessageKind.class)
    void sendsWhatMustBeToldAndNothingElseToWhoWantsNoMore(MessageKind kind) {
        var onlyNeeded = new Preference(
                Optional.empty(), Optional.empty(), Optional.empty(), Map.of(), Set.of(), Set.of(), true);

        assertThat(onlyNeeded.allowed(kind).isEmpty())
                .isEqualTo(KindGroup.of(kind).isPresent());
    }

    @Test
    void leavesOutTheGroupThatAClientDoesWithout() {
        var said = Preference.NONE.without(KindGroup.AFTERCARE_AND_QUESTIONS);

        assertThat(said.allowed(SCORE_REQUEST)).isEmpty();
        assertThat(said.allowed(AFTERCARE)).isEmpty();
        assertThat(said.allowed(CONFIRMATION)).isNotEmpty();
    }

    @Test
    void usesNoStoppedChannelEvenForWhatMustBeToldUntilItIsStarted() {
        var said = choosing(MOVE, SMS).stop(SMS);

        assertThat(said.allowed(MOVE)).containsExactly(INBOX);
        assertThat(said.start(SMS).allowed(MOVE)).containsExactly(SMS, INBOX);
        assertThatIllegalArgumentException().isThrownBy(() -> Preference.NONE.stop(INBOX));
    }

    @Test
    void tellsSendersWhatItForbids() {
        var said = choosing(MOVE, EMAIL).without(KindGroup.AFTERCARE_AND_QUESTIONS);

        assertThat(said.refused())
                .contains(new Refused(MOVE, SMS), new Refused(AFTERCARE, EMAIL), new Refused(AFTERCARE, INBOX))
                .doesNotContain(new Refused(MOVE, EMAIL), new Refused(MOVE, INBOX), new Refused(CONFIRMATION, SMS));
    }

    @Test
    void isQuietByTheClientsOwnClockOrElseTheClinics() {
        var night = Optional.of(new Quiet(LocalTime.of(22, 0), LocalTime.of(7, 0)));
        var leeds = ZoneId.of("Europe/London");
        var dubai = ZoneId.of("Asia/Dubai");

        assertThat(quiet(night, Optional.empty()).quietHours(leeds))
                .hasValue(new QuietHours(LocalTime.of(22, 0), LocalTime.of(7, 0), leeds));
        assertThat(quiet(night, Optional.of(dubai)).quietHours(leeds))
                .hasValue(new QuietHours(LocalTime.of(22, 0), LocalTime.of(7, 0), dubai));
        assertThat(Preference.NONE.quietHours(leeds)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> new Quiet(LocalTime.NOON, LocalTime.of(11, 0)));
    }

    @Test
    void knowsALanguageByItsCodeOrItsTag() {
        assertThat(Language.of("de")).hasValue(Language.DE);
        assertThat(Language.of("de-AT")).hasValue(Language.DE);
        assertThat(Language.of("fr")).isEmpty();
        assertThat(Language.of("")).isEmpty();
        assertThat(Language.of("not a language")).isEmpty();
    }

    private static Preference choosing(MessageKind kind, Channel... channels) {
        return new Preference(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Map.of(kind, List.of(channels)),
                Set.of(),
                Set.of(),
                false);
    }

    private static Preference quiet(Optional<Quiet> hours, Optional<ZoneId> zone) {
        return new Preference(Optional.empty(), zone, hours, Map.of(), Set.of(), Set.of(), false);
    }
}
