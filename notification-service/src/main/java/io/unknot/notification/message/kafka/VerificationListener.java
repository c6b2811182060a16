package io.unknot.notification.message.kafka;

import io.unknot.events.Topics;
import io.unknot.events.verification.VerificationAsked;
import io.unknot.notification.message.Channel;
import io.unknot.notification.message.MessagesPlanned;
import io.unknot.notification.message.owing.SendCode;
import io.unknot.outbox.EventHeaders;
import io.unknot.outbox.Inbox;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

@Component
class VerificationListener {

    private final Inbox inbox;
    private final SendCode codes;
    private final ApplicationEventPublisher listeners;

    VerificationListener(Inbox inbox, SendCode codes, ApplicationEventPublisher listeners) {
        this.inbox = inbox;
        this.codes = codes;
        this.listeners = listeners;
    }

    @KafkaListener(topics = Topics.VERIFICATIONS)
    void on(ConsumerRecord<String, String> record) {
        inbox.receive(
                record,
                VerificationAsked.class,
                event -> codes.send(event.verificationId(), channel(event), EventHeaders.toldAt(record)));
        listeners.publishEvent(new MessagesPlanned());
    }

    private static Channel channel(VerificationAsked event) {
        return switch (event.of()) {
            case EMAIL -> Channel.EMAIL;
            case PHONE -> Channel.SMS;
        };
    }
}
