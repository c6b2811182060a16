package io.unknot.outbox.replay;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.springframework.kafka.listener.ConsumerAwareRecordRecoverer;
import reactor.core.publisher.Mono;

/**
 * Hands dead letters to their listeners once more, the oldest of a partition first, each once a press. One that fails again
 * lies there again with its new cause. To press twice is safe: what was handed on is gone from there, and what a crash left
 * there though it was applied changes nothing the second time.
 */
public final class ReplayDeadLetters {

    /** The most that are shown, and that are handed on by one press. */
    public static final int MOST = 100;

    // After this no further one is begun: whoever pressed waits for the answer.
    private static final Duration LONGEST = Duration.ofSeconds(5);

    private final DeadLetterTopics topics;
    private final TopicListeners listeners;
    private final ConsumerAwareRecordRecoverer settingAside;
    private final OneAtATime alone;
    private final InstantSource clock;

    ReplayDeadLetters(
            DeadLetterTopics topics,
            TopicListeners listeners,
            ConsumerAwareRecordRecoverer settingAside,
            OneAtATime alone,
            InstantSource clock) {
        this.topics = topics;
        this.listeners = listeners;
        this.settingAside = settingAside;
        this.alone = alone;
        this.clock = clock;
    }

    /**
     * What lies there: in the topics of this service, whichever replica set it aside.
     *
     * @param waiting how many
     * @param letters the first of them
     */
    public record Waiting(long waiting, List<DeadLetter> letters) {}

    /**
     * What came of a press.
     *
     * @param handled their listeners took them; some may have come too late to change anything
     * @param failedAgain and lie there again
     * @param left not tried yet: press again
     */
    public record Replayed(int handled, int failedAgain, long left) {}

    /** What lies there now. */
    public Mono<Waiting> waiting() {
        return onAThreadOfItsOwn(() -> {
            try (var lying = topics.look()) {
                return new Waiting(
                        lying.count(),
                        lying.first(MOST).stream().map(SetAside::letter).toList());
            }
        });
    }

    /** Fails with the problem {@code replay-under-way} while somebody else's press is. */
    public Mono<Replayed> replay() {
        return alone.run(onAThreadOfItsOwn(this::handOn));
    }

    private Replayed handOn() {
        var until = clock.instant().plus(LONGEST);
        try (var lying = topics.look()) {
            var press = new Press(listeners, settingAside, lying.reader());
            try {
                for (var letter : lying.first(MOST)) {
                    if (!press.settles(letter) || clock.instant().isAfter(until)) {
                        break;
                    }
                }
            } finally {
                topics.forgetBefore(press.settled());
            }
            return press.ofSoMany(lying.count());
        }
    }

    // Listeners block, and so does the broker's client; and whoever goes away meanwhile must not break it off.
    private static <T> Mono<T> onAThreadOfItsOwn(Supplier<T> work) {
        return Mono.fromFuture(
                () -> CompletableFuture.supplyAsync(
                        work, task -> Thread.ofVirtual().name("dead-letters").start(task)),
                true);
    }
}
