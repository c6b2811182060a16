package io.unknot.outbox.replay;

import io.unknot.outbox.kafka.DeadLetters;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.springframework.kafka.listener.ConsumerAwareRecordRecoverer;

/** What becomes of the dead letters that are handed on by one press of the button. */
final class Press {

    private final TopicListeners listeners;
    private final ConsumerAwareRecordRecoverer settingAside;
    private final Consumer<String, String> reader;
    private final Map<TopicPartition, Long> settled = new HashMap<>();
    private int handled;
    private int failedAgain;

    Press(TopicListeners listeners, ConsumerAwareRecordRecoverer settingAside, Consumer<String, String> reader) {
        this.listeners = listeners;
        this.settingAside = settingAside;
        this.reader = reader;
    }

    /** Hands it on; false if the database cannot be reached, so that it stays and no other one is worth trying. */
    boolean settles(SetAside letter) {
        var record = letter.asItCame();
        try {
            listeners.hand(record, reader);
            handled++;
        } catch (RuntimeException failure) {
            if (DeadLetters.isOutage(failure)) {
                return false;
            }
            settingAside.accept(record, reader, failure);
            failedAgain++;
        }
        settled.put(letter.place(), letter.record().offset() + 1);
        return true;
    }

    /** For each partition the offset before which all are settled. */
    Map<TopicPartition, Long> settled() {
        return Map.copyOf(settled);
    }

    ReplayDeadLetters.Replayed ofSoMany(long lyingThere) {
        return new ReplayDeadLetters.Replayed(handled, failedAgain, lyingThere - handled - failedAgain);
    }
}
