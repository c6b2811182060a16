package io.unknot.notification.delivery.sending;

import static org.assertj.core.api.Assertions.assertThat;

import io.unknot.notification.delivery.lane.Lane;
import io.unknot.notification.letter.DeliveryFailure;
import io.unknot.notification.letter.Letter;
import io.unknot.notification.letter.Post;
import io.unknot.notification.message.Channel;
import io.unknot.notification.message.FailureReason;
import java.time.Duration;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

/** A provider in trouble, and who has to wait for it. */
class TroublePostgresTests extends DeliveryStory {

    @Test
    void leavesAProviderAloneThatCannotBeCalledAndTriesOneMessageOnly() {
        post.onConnect = Mono.error(DeliveryFailure.notDelivered(FailureReason.MAIL_SERVER_UNREACHABLE));
        tables.bookedVisit();
        tables.bookedVisit();
        tables.bookedVisit();

        assertThat(deliver(lane)).isEqualTo(3);

        assertThat(lane.rests()).isTrue();
        assertThat(lane.take()).isZero();
        assertThat(tables.texts("SELECT tries::text AS line FROM message WHERE kind = 'CONFIRMATION' ORDER BY tries"))
                .containsExactly("0", "0", "1");
    }

    @Test
    void triesNothingMoreOfABatchOnceItsProviderIsInTrouble() {
        post.onSend = Mono.error(DeliveryFailure.inDoubt(FailureReason.MAIL_SERVER_UNREACHABLE));
        tables.bookedVisit();
        tables.bookedVisit();

        assertThat(deliver(lane)).isEqualTo(2);

        assertThat(lane.rests()).isTrue();
        assertThat(tables.texts("SELECT tries::text AS line FROM message WHERE kind = 'CONFIRMATION' ORDER BY tries"))
                .containsExactly("0", "1");
    }

    @Test
    void sendsByOneChannelWhileTheProviderOfAnotherKeepsSilent() {
        tables.bookedVisit();
        tables.run("UPDATE message SET channel = 'SMS' WHERE kind = 'CONFIRMATION'");
        var silent = new Lane(new Silence(), settings.sms(), InstantSource.system());
        var batch = deliveries
                .claim(Channel.SMS, 10)
                .collectList()
                .blockOptional(Duration.ofMinutes(3))
                .orElseThrow();
        var held = delivering().deliver(batch, silent).subscribe();
        tables.bookedVisit();

        assertThat(deliver(lane)).isEqualTo(1);

        assertThat(post.delivered).hasSize(1);
        assertThat(held.isDisposed()).isFalse();
        held.dispose();
    }

    @Test
    void goesOnWhileNobodyTellsWhereTherapistsAre() {
        contactsFailWith(DeliveryFailure.notDelivered(FailureReason.THERAPIST_CONTACT_UNREACHABLE));
        tables.bookedVisit();

        assertThat(deliver(lane)).isEqualTo(1);

        assertThat(lane.rests()).isFalse();
    }

    /** Takes a call and says nothing. */
    private static final class Silence implements Post {

        @Override
        public Channel channel() {
            return Channel.SMS;
        }

        @Override
        public Mono<Line> connect() {
            return Mono.just(new Line() {
                @Override
                public Mono<Void> send(Letter letter) {
                    return Mono.never();
                }

                @Override
                public boolean usable() {
                    return true;
                }

                @Override
                public Mono<Void> close() {
                    return Mono.empty();
                }
            });
        }
    }
}
