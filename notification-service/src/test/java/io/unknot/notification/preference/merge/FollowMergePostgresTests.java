package io.unknot.notification.preference.merge;

import static io.unknot.events.reminder.MessageKind.MOVE;
import static org.assertj.core.api.Assertions.assertThat;

import io.unknot.notification.Tables;
import io.unknot.notification.TablesTest;
import io.unknot.notification.appointment.ClientId;
import io.unknot.notification.inbox.Inboxes;
import io.unknot.notification.inbox.Owner;
import io.unknot.notification.message.Channel;
import io.unknot.notification.preference.ChangePreference;
import io.unknot.notification.preference.KindGroup;
import io.unknot.notification.preference.Language;
import io.unknot.notification.preference.Preference;
import io.unknot.notification.preference.Preferences;
import io.unknot.notification.preference.Said;
import io.unknot.notification.preference.Said.From;
import io.unknot.outbox.Writes;
import java.time.Duration;
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

/** Sam was known twice, once as Samuel, and had said something of messages under either name. */
@TablesTest
class FollowMergePostgresTests {

    @Autowired
    private Tables tables;

    @Autowired
    private FollowMerge merges;

    @Autowired
    private ChangePreference changePreference;

    @Autowired
    private Preferences preferences;

    @Autowired
    private Inboxes inboxes;

    @Autowired
    private Writes writes;

    private final ClientId samuel = new ClientId(UUID.randomUUID());
    private final ClientId sam = new ClientId(UUID.randomUUID());
    private final ClientId third = new ClientId(UUID.randomUUID());

    @BeforeEach
    void begin() {
        tables.begin();
    }

    @Test
    void keepsWhatWasRefusedUnderEitherName() {
        say(samuel, Preference.NONE.without(KindGroup.REMINDERS).stop(Channel.SMS));
        say(sam, Preference.NONE.without(KindGroup.OFFERS));

        merge(samuel, sam);

        assertThat(of(sam).preference().optedOut()).containsExactlyInAnyOrder(KindGroup.REMINDERS, KindGroup.OFFERS);
        assertThat(of(sam).preference().stopped()).containsExactly(Channel.SMS);
        assertThat(of(sam).from()).hasValue(new From.Merge());
        assertThat(of(samuel).version()).isEqualTo(1);
    }

    @Test
    void takesTheNewerWordOfTheRestAndTheOlderWhereThatIsSilent() {
        say(
                sam,
                new Preference(
                        Optional.of(Language.ES),
                        Optional.empty(),
                        Optional.empty(),
                        Map.of(MOVE, List.of(Channel.SMS)),
                        Set.of(),
                        Set.of(),
                        false));
        say(
                samuel,
                new Preference(
                        Optional.of(Language.DE),
                        Optional.empty(),
                        Optional.empty(),
                        Map.of(),
                        Set.of(),
                        Set.of(),
                        false));

        merge(samuel, sam);

        assertThat(of(sam).preference().language()).hasValue(Language.DE);
        assertThat(of(sam).preference().channels()).isEqualTo(Map.of(MOVE, List.of(Channel.SMS)));
    }

    @Test
    void saysNothingAnewWhenItIsToldAgainOrThereWasNothingToSay() {
        say(samuel, Preference.NONE.stop(Channel.SMS));
        merge(samuel, sam);
        merge(samuel, sam);
        merge(third, sam);

        assertThat(of(sam).version()).isEqualTo(1);
    }

    @Test
    void takesWhatComesUnderTheOldNameForTheNewOne() {
        merge(samuel, sam);

        say(samuel, Preference.NONE.without(KindGroup.OFFERS));

        assertThat(of(sam).preference().optedOut()).containsExactly(KindGroup.OFFERS);
        assertThat(of(samuel).version()).isZero();
    }

    @Test
    void reachesTheLastOfThemWhicheverMergeIsHeardOfFirst() {
        say(samuel, Preference.NONE.without(KindGroup.REMINDERS));
        merge(sam, third);
        merge(samuel, sam);
        say(samuel, Preference.NONE.without(KindGroup.OFFERS));

        assertThat(of(third).preference().optedOut()).contains(KindGroup.OFFERS);
        assertThat(of(sam).version()).isZero();
    }

    @Test
    void losesNothingWhenTwoMergesAndAnOptOutMeet() {
        for (var round = 0; round < 20; round++) {
            var one = new ClientId(UUID.randomUUID());
            var two = new ClientId(UUID.randomUUID());
            var three = new ClientId(UUID.randomUUID());
            Flux.merge(merging(one, two), merging(two, three), optingOut(one)).blockLast(Duration.ofMinutes(3));

            assertThat(of(three).preference().optedOut()).containsExactly(KindGroup.OFFERS);
        }
    }

    @Test
    void showsWhatCameUnderTheOldNameInTheInboxOfTheNewOne() {
        tables.bookedVisit();
        tables.run("UPDATE message SET channel = 'INBOX', recipient_id = '" + samuel.value()
                + "' WHERE kind = 'CONFIRMATION'");
        tables.run("UPDATE message SET state = 'SENT', handed_over_at = clock_timestamp() WHERE kind = 'CONFIRMATION'");
        merge(third, sam);
        assertThat(unread(sam)).isZero();

        merge(samuel, sam);

        assertThat(unread(sam)).isEqualTo(1);
        inboxes.markReadUpTo(new Owner.OfClient(sam.value()), Long.MAX_VALUE).block(Duration.ofMinutes(3));
        assertThat(unread(sam)).isZero();
    }

    private long unread(ClientId client) {
        return inboxes.look(new Owner.OfClient(client.value()))
                .blockOptional(Duration.ofMinutes(3))
                .orElseThrow()
                .unread();
    }

    private void merge(ClientId from, ClientId into) {
        merging(from, into).block(Duration.ofMinutes(3));
    }

    private Mono<Boolean> merging(ClientId from, ClientId into) {
        return writes.write(merges.follow(from, into).thenReturn(true));
    }

    private Mono<Boolean> optingOut(ClientId client) {
        return changePreference
                .change(client, before -> before.without(KindGroup.OFFERS), new From.UnsubscribeLink())
                .thenReturn(true);
    }

    private void say(ClientId client, Preference said) {
        changePreference.change(client, _ -> said, new From.Client()).block(Duration.ofMinutes(3));
    }

    private Said of(ClientId client) {
        return preferences.of(client).blockOptional(Duration.ofMinutes(3)).orElseThrow();
    }
}
