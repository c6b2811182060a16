package io.unknot.notification.delivery.sending;

import static org.assertj.core.api.Assertions.assertThat;

import io.unknot.notification.delivery.lane.Lane;
import io.unknot.notification.letter.Contact;
import io.unknot.notification.letter.DeliveryFailure;
import io.unknot.notification.letter.Post;
import io.unknot.notification.message.FailureReason;
import io.unknot.notification.sms.PhoneNumber;
import io.unknot.notification.sms.SmsPost;
import io.unknot.notification.sms.TextMessage;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import reactor.core.publisher.Mono;

/** Messages that go out by text or into an inbox, and what becomes of one that its channel cannot deliver. */
class OtherChannelsPostgresTests extends DeliveryStory {

    @Autowired
    private List<Post> posts;

    private final List<TextMessage> texts = new ArrayList<>();
    private Mono<Void> provider = Mono.empty();
    private final SmsPost smsPost =
            new SmsPost(message -> Mono.defer(() -> provider).doOnSuccess(_ -> texts.add(message)));

    @BeforeEach
    void robinHasATelephone() {
        contactIs(new Contact("Robin", Optional.of("robin@example.org"), Optional.of("+44 113 249 6000"), "en"));
    }

    @Test
    void textsAReminderToTheClientsTelephone() {
        dueBy("SMS");

        send(smsPost);

        assertThat(texts).singleElement().satisfies(text -> {
            assertThat(text.to()).isEqualTo(new PhoneNumber("+441132496000"));
            assertThat(text.text()).contains("Riverside").doesNotContain("Robin");
            assertThat(text.reference()).contains("reminder");
        });
        assertThat(reminders()).containsExactly("SMS SENT");
    }

    @Test
    void mailsWhatATelephoneWillNeverTake() {
        dueBy("SMS");
        provider = Mono.error(DeliveryFailure.notDelivered(FailureReason.ADDRESS_REFUSED));

        send(smsPost);

        assertThat(reminders()).containsExactly("SMS FAILED", "EMAIL PLANNED");
        send(post);
        assertThat(post.delivered).hasSize(1);
        assertThat(reminders()).containsExactly("SMS FAILED", "EMAIL SENT");
    }

    @Test
    void mailsWhoHasNoTelephone() {
        contactIs(new Contact("Robin", Optional.of("robin@example.org"), Optional.empty(), "en"));
        dueBy("SMS");

        send(smsPost);

        assertThat(texts).isEmpty();
        assertThat(reminders()).containsExactly("SMS FAILED", "EMAIL PLANNED");
    }

    @Test
    void waitsForAProviderThatIsBusyAndFallsBackOnNothing() {
        dueBy("SMS");
        provider = Mono.error(DeliveryFailure.comeBack(FailureReason.PROVIDER_BUSY, Optional.empty()));

        send(smsPost);

        assertThat(reminders()).containsExactly("SMS PLANNED");
    }

    @Test
    void bringsToTheInboxWhatNoOtherChannelDelivers() {
        dueBy("SMS");
        provider = Mono.error(DeliveryFailure.notDelivered(FailureReason.PROVIDER_REFUSED));
        post.onSend = Mono.error(DeliveryFailure.notDelivered(FailureReason.ADDRESS_REFUSED));

        send(smsPost);
        send(post);
        assertThat(reminders()).containsExactly("SMS FAILED", "EMAIL FAILED", "INBOX PLANNED");
        send(inbox());

        assertThat(reminders()).containsExactly("SMS FAILED", "EMAIL FAILED", "INBOX SENT");
        assertThat(tables.texts("SELECT recipient_kind AS line FROM inbox_message"))
                .containsExactly("CLIENT");
    }

    private Post inbox() {
        return posts.stream()
                .filter(each -> each.channel().name().equals("INBOX"))
                .findFirst()
                .orElseThrow();
    }

    private void send(Post by) {
        assertThat(deliver(new Lane(by, settings.sms(), InstantSource.system())))
                .isEqualTo(1);
    }

    /** Of a visit in a week, the early reminder alone, now and by this channel. */
    private void dueBy(String channel) {
        tables.bookedVisit();
        tables.run("DELETE FROM message WHERE kind <> 'EARLY_REMINDER'");
        // As if it had been planned by this channel from the start.
        tables.run("DELETE FROM outbox");
        tables.run("UPDATE message SET channel = '" + channel
                + "', message_id = gen_random_uuid(), due_at = clock_timestamp(), look_at = clock_timestamp()");
    }

    private List<String> reminders() {
        return tables.texts("SELECT channel || ' ' || state AS line FROM message"
                + " ORDER BY array_position(ARRAY ['SMS', 'EMAIL', 'INBOX'], channel)");
    }
}
