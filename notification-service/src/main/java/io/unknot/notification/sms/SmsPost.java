package io.unknot.notification.sms;

import io.unknot.notification.letter.DeliveryFailure;
import io.unknot.notification.letter.Letter;
import io.unknot.notification.letter.Post;
import io.unknot.notification.message.Channel;
import io.unknot.notification.message.FailureReason;
import reactor.core.publisher.Mono;

/** The lane of text messages. A provider keeps its own connections, so that every line is as good as any other. */
public final class SmsPost implements Post {

    private final SmsProvider provider;

    public SmsPost(SmsProvider provider) {
        this.provider = provider;
    }

    @Override
    public Channel channel() {
        return Channel.SMS;
    }

    @Override
    public Mono<Line> connect() {
        return Mono.just(new ProviderLine());
    }

    private final class ProviderLine implements Line {

        @Override
        public Mono<Void> send(Letter letter) {
            return Mono.justOrEmpty(letter.to().phone().flatMap(PhoneNumber::of))
                    .switchIfEmpty(Mono.error(() -> DeliveryFailure.notDelivered(FailureReason.ADDRESS_REFUSED)))
                    .flatMap(phone -> provider.send(new TextMessage(letter.reference(), phone, letter.text())));
        }

        @Override
        public boolean usable() {
            return true;
        }

        @Override
        public Mono<Void> close() {
            return Mono.empty();
        }
    }
}
