package io.unknot.notification.message.kafka;

import io.unknot.events.Topics;
import io.unknot.events.verification.LoginLinkAsked;
import io.unknot.events.verification.VerificationAsked;
import io.unknot.events.verification.VerificationEvent;
import io.unknot.notification.message.Channel;
import io.unknot.notification.message.owing.AskedCode;
import io.unknot.notification.message.owing.SendCode;
import io.unknot.outbox.EventHeaders;
import io.unknot.outbox.Inbox;
import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

@Component
class VerificationListener {

    private final Inbox inbox;
    private final SendCode codes;

    VerificationListener(Inbox inbox, SendCode codes) {
        this.inbox = inbox;
        this.codes = codes;
    }

    @KafkaListener(topics = Topics.VERIFICATIONS)
    void on(ConsumerRecord<String, String> record) {
        inbox.receive(record, VerificationEvent.class, event -> send(event, EventHeaders.toldAt(record)));
    }

    private Mono<Void> send(VerificationEvent event, Optional<Instant> toldAt) {
        return switch (event) {
            case VerificationAsked asked ->
                codes.send(AskedCode.ofVerification(asked.verificationId()), channel(asked.of()), toldAt);
            case LoginLinkAsked asked ->
                codes.send(AskedCode.ofLoginLink(asked.loginLinkId()), channel(asked.of()), toldAt);
        };
    }

    private static Channel channel(VerificationAsked.Contact of) {
        return switch (of) {
            case EMAIL -> Channel.EMAIL;
            case PHONE -> Channel.SMS;
        };
    }
}
