package io.unknot.notification.inbox;

import io.unknot.notification.letter.Letter;
import io.unknot.notification.letter.Post;
import io.unknot.notification.message.Channel;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The lane of what is read in our own pages. Nothing has to be handed to anybody: who marks it as sent has delivered it. */
@Component
class InboxPost implements Post {

    private static final Line LINE = new Line() {

        @Override
        public Mono<Void> send(Letter letter) {
            return Mono.empty();
        }

        @Override
        public boolean usable() {
            return true;
        }

        @Override
        public Mono<Void> close() {
            return Mono.empty();
        }
    };

    @Override
    public Channel channel() {
        return Channel.INBOX;
    }

    @Override
    public Mono<Line> connect() {
        return Mono.just(LINE);
    }
}
