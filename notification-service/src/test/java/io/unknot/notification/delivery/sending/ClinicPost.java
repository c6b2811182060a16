package io.unknot.notification.delivery.sending;

import io.unknot.notification.letter.Letter;
import io.unknot.notification.letter.Post;
import io.unknot.notification.message.Channel;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import reactor.core.publisher.Mono;

/** A post that keeps what it is given, and does as the test says when it is called or handed a letter. */
final class ClinicPost implements Post {

    final List<Letter> delivered = new CopyOnWriteArrayList<>();
    final AtomicInteger calls = new AtomicInteger();
    Mono<Void> onConnect = Mono.empty();
    Mono<Void> onSend = Mono.empty();

    @Override
    public Channel channel() {
        return Channel.EMAIL;
    }

    @Override
    public Mono<Line> connect() {
        return Mono.defer(() -> onConnect)
                .then(Mono.fromRunnable(calls::incrementAndGet))
                .thenReturn(new ClinicLine());
    }

    private final class ClinicLine implements Line {

        private volatile boolean usable = true;

        @Override
        public Mono<Void> send(Letter letter) {
            return Mono.defer(() -> onSend)
                    .doOnError(_ -> usable = false)
                    .then(Mono.fromRunnable(() -> delivered.add(letter)));
        }

        @Override
        public boolean usable() {
            return usable;
        }

        @Override
        public Mono<Void> close() {
            return Mono.empty();
        }
    }
}
