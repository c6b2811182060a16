package io.unknot.notification.preference.merge.kafka;

import io.unknot.events.Topics;
import io.unknot.events.client.ClientMerged;
import io.unknot.notification.appointment.ClientId;
import io.unknot.notification.preference.merge.FollowMerge;
import io.unknot.outbox.Inbox;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

@Component
class ClientListener {

    private final Inbox inbox;
    private final FollowMerge merges;

    ClientListener(Inbox inbox, FollowMerge merges) {
        this.inbox = inbox;
        this.merges = merges;
    }

    @KafkaListener(topics = Topics.CLIENTS)
    void on(ConsumerRecord<String, String> record) {
        inbox.receive(
                record,
                ClientMerged.class,
                event -> merges.follow(new ClientId(event.clientId()), new ClientId(event.mergedInto())));
    }
}
