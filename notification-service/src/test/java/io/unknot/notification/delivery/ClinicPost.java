package io.unknot.notification.delivery;

import io.unknot.notification.letter.Letter;
import io.unknot.notification.letter.Post;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import reactor.core.publisher.Mono;

/** A post that keeps what it is given, and does as the test says when it is called or handed a letter. */
final class ClinicPost implements Post {

    final List<Letter> delivered = new CopyOnWriteArrayList<>();
    Mono<Void> onConnect = Mono.empty();
    Mono<Void> onSend = Mono.empty();

    @Override
    public Mono<Line> connect() {
        return Mono.defer(() -> onConnect).thenReturn(new Line() {
            @Override
            public Mono<Void> send(Letter letter) {
                return Mono.defer(() -> onSend).then(Mono.fromRunnable(() -> delivered.add(letter)));
            }

            @Override
            public Mono<Void> close() {
                return Mono.empty();
            }
        });
    }
}
