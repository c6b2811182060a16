package io.unknot.booking.directory.kafka;

import io.unknot.booking.directory.Entries;
import io.unknot.events.Topics;
import io.unknot.events.directory.DirectoryEvent;
import io.unknot.outbox.Inbox;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

@Component
class DirectoryListener {

    private final Inbox inbox;
    private final Entries entries;

    DirectoryListener(Inbox inbox, Entries entries) {
        this.inbox = inbox;
        this.entries = entries;
    }

    @KafkaListener(topics = {Topics.CLINICS, Topics.TREATMENTS, Topics.THERAPISTS, Topics.SHIFTS, Topics.TIME_OFF})
    void on(ConsumerRecord<String, String> record) {
        inbox.receive(record, DirectoryEvent.class, entries::replace);
    }
}
