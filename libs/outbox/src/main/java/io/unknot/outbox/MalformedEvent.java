package io.unknot.outbox;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** A record that is no event of ours, or not one its type promises: trying again cannot mend it. */
public final class MalformedEvent extends RuntimeException {

    MalformedEvent(ConsumerRecord<?, ?> record, String what, @Nullable Throwable cause) {
        super(what + " in " + record.topic() + "-" + record.partition() + " at " + record.offset(), cause);
    }
}
