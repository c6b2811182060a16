package io.unknot.notification.words.own;

import io.unknot.notification.message.Channel;
import io.unknot.notification.words.Slot;
import io.unknot.notification.words.TextLength;
import io.unknot.notification.words.Wording;
import io.unknot.notification.words.WordingRefused;
import io.unknot.outbox.Writes;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Lets the organisation say something in its own words, or in ours again. Here at once, on other replicas in seconds. */
@Component
public class ChangeWords {

    private static final int MOST_PARTS = 4;

    private final Writes writes;
    private final OwnWords own;
    private final CurrentWords current;

    ChangeWords(Writes writes, OwnWords own, CurrentWords current) {
        this.writes = writes;
        this.own = own;
        this.current = current;
    }

    /**
     * What is now said: a new version, unless it is what was said before.
     *
     * @throws WordingRefused if a text message would be longer than four parts
     */
    public Mono<OwnWords.Version> change(Slot slot, Optional<Wording> words, UUID staff) {
        words.ifPresent(wording -> requireShort(slot, wording));
        return writes.write(own.lock(slot)
                        .flatMap(before -> sameAs(before, words) ? Mono.just(before) : own.add(slot, words, staff)))
                .flatMap(now -> current.refresh().thenReturn(now));
    }

    private void requireShort(Slot slot, Wording wording) {
        var parts = TextLength.of(current.book().sample(slot, wording).text()).parts();
        if (slot.channel() == Channel.SMS && parts > MOST_PARTS) {
            throw new WordingRefused("body", "is %d text messages long, and may be %d".formatted(parts, MOST_PARTS));
        }
    }

    private static boolean sameAs(OwnWords.Version before, Optional<Wording> words) {
        return before.words().map(Wording::texts).equals(words.map(Wording::texts));
    }
}
