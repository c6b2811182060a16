package io.unknot.notification.preference;

import static io.unknot.events.reminder.MessageKind.CONFIRMATION;
import static io.unknot.events.reminder.MessageKind.MOVE;
import static io.unknot.events.reminder.MessageKind.SCORE_REQUEST;
import static io.unknot.notification.message.Channel.EMAIL;
import static io.unknot.notification.message.Channel.INBOX;
import static io.unknot.notification.message.Channel.SMS;
import static io.unknot.notification.preference.KindGroup.AFTERCARE_AND_QUESTIONS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.unknot.notification.Tables;
import io.unknot.notification.TablesTest;
import io.unknot.notification.appointment.ClientId;
import io.unknot.notification.message.Channels;
import io.unknot.notification.preference.Preference.Quiet;
import io.unknot.notification.preference.Said.From;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@TablesTest
class ChangePreferencePostgresTests {

    private static final Preference EVERYTHING = new Preference(
            Optional.of(Language.AR),
            Optional.of(ZoneId.of("Asia/Dubai")),
            Optional.of(new Quiet(LocalTime.of(22, 0), LocalTime.of(7, 30))),
            Map.of(MOVE, List.of(SMS, EMAIL), CONFIRMATION, List.of(INBOX)),
            Set.of(SMS),
            Set.of(AFTERCARE_AND_QUESTIONS),
            true);

    @Autowired
    private Tables tables;

    @Autowired
    private ChangePreference changePreference;

    @Autowired
    private Preferences preferences;

    @Autowired
    private Channels channels;

    @Autowired
    private Addresses addresses;

    private final ClientId robin = new ClientId(UUID.randomUUID());

    @BeforeEach
    void begin() {
        tables.begin();
    }

    @Test
    void keepsAllThatAClientSaidWithWhoSaidItAndWhen() {
        var jo = UUID.randomUUID();

        say(EVERYTHING, new From.Staff(jo));

        var said = now(preferences.of(robin));
        assertThat(said.version()).isEqualTo(1);
        assertThat(said.preference()).isEqualTo(EVERYTHING);
        assertThat(said.from()).hasValue(new From.Staff(jo));
        assertThat(said.at()).isPresent();
    }

    @Test
    void addsAVersionOnlyWhenSomethingElseIsSaid() {
        say(EVERYTHING, new From.Client());
        say(EVERYTHING, new From.UnsubscribeLink());
        var again = say(Preference.NONE, new From.TextMessage());

        assertThat(again.version()).isEqualTo(2);
        assertThat(again.from()).hasValue(new From.TextMessage());
    }

    @Test
    void letsNobodyChangeWhatWasSaid() {
        say(EVERYTHING, new From.Client());

        for (var sql : List.of(
                "UPDATE client_preference SET only_needed = false",
                "DELETE FROM client_preference",
                "TRUNCATE client_preference")) {
            assertThatThrownBy(() -> tables.run(sql)).hasMessageContaining("what was said stays");
        }
    }

    @Test
    void losesNoneOfTwoChangesAtOnce() {
        var both = Flux.just(KindGroup.REMINDERS, KindGroup.OFFERS)
                .flatMap(group -> changePreference.change(robin, before -> before.without(group), new From.Client()));
        now(both.then(Mono.just(true)));

        assertThat(now(preferences.of(robin)).preference().optedOut())
                .containsExactlyInAnyOrder(KindGroup.REMINDERS, KindGroup.OFFERS);
    }

    @Test
    void findsWhatManyClientsSaidAtOnce() {
        var silent = new ClientId(UUID.randomUUID());
        say(Preference.NONE.without(KindGroup.OFFERS), new From.Client());
        say(EVERYTHING, new From.Client());

        assertThat(now(preferences.of(List.of(robin, silent)))).isEqualTo(Map.of(robin, EVERYTHING));
        assertThat(now(preferences.of(silent))).isEqualTo(Said.NOTHING);
    }

    @Test
    void offersNoTextMessagesWhereNobodySendsThem() {
        say(Preference.NONE.without(AFTERCARE_AND_QUESTIONS), new From.Client());

        assertThat(now(channels.of(robin, MOVE))).containsExactly(EMAIL, INBOX);
        assertThat(now(channels.of(robin, SCORE_REQUEST))).isEmpty();
    }

    @Test
    void passesOverAnAddressThatWasRefusedForAMonthOrUntilTheClientSaysSomething() {
        now(addresses.refused(robin, EMAIL).thenReturn(true));
        assertThat(now(channels.of(robin, MOVE))).containsExactly(INBOX);

        tables.run("UPDATE unreachable SET since = since - interval '31 days'");
        assertThat(now(channels.of(robin, MOVE))).containsExactly(EMAIL, INBOX);

        now(addresses.refused(robin, EMAIL).thenReturn(true));
        assertThat(now(channels.of(robin, MOVE))).containsExactly(INBOX);
        say(Preference.NONE.without(KindGroup.OFFERS), new From.Client());
        assertThat(now(channels.of(robin, MOVE))).containsExactly(EMAIL, INBOX);
    }

    private Said say(Preference preference, From from) {
        return now(changePreference.change(robin, _ -> preference, from));
    }

    private static <T> T now(Mono<T> work) {
        return work.blockOptional(Duration.ofMinutes(3)).orElseThrow();
    }
}
