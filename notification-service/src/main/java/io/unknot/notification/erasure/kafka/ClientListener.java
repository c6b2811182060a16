package io.unknot.notification.erasure.kafka;

import io.unknot.events.Topics;
import io.unknot.events.client.ClientErased;
import io.unknot.events.client.ClientMerged;
import io.unknot.notification.appointment.ClientId;
import io.unknot.notification.erasure.Traces;
import io.unknot.notification.preference.merge.FollowMerge;
import io.unknot.outbox.Inbox;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** One for both: who was merged is forgotten afterwards, and two listeners would share the partitions. */
@Component
class ClientListener {

    private final Inbox inbox;
    private final FollowMerge merges;
    private final Traces traces;

    ClientListener(Inbox inbox, FollowMerge merges, Traces traces) {
        this.inbox = inbox;
        this.merges = merges;
        this.traces = traces;
    }

    @KafkaListener(topics = Topics.CLIENTS)
    void on(ConsumerRecord<String, String> record) {
        inbox.receive(
                record,
                ClientMerged.class,
                event -> merges.follow(new ClientId(event.clientId()), new ClientId(event.mergedInto())));
        inbox.receive(record, ClientErased.class, event -> traces.erase(event.clientId()));
    }
}
