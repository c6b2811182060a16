package io.unknot.booking.recommendation.kafka;

import io.unknot.booking.recommendation.TellRecommendations;
import io.unknot.events.Topics;
import io.unknot.events.appointment.AppointmentCompleted;
import io.unknot.events.appointment.AppointmentEvent;
import io.unknot.events.appointment.AppointmentRestored;
import io.unknot.outbox.Inbox;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Hears of completed visits, and of those that are so no more, from the topic: who completes one need not wait. */
@Component
class CompletedVisitListener {

    private final Inbox inbox;
    private final TellRecommendations tellRecommendations;

    CompletedVisitListener(Inbox inbox, TellRecommendations tellRecommendations) {
        this.inbox = inbox;
        this.tellRecommendations = tellRecommendations;
    }

    @KafkaListener(topics = Topics.APPOINTMENTS)
    void on(ConsumerRecord<String, String> record) {
        inbox.receive(record, AppointmentCompleted.class, this::tell);
        inbox.receive(record, AppointmentRestored.class, this::tell);
    }

    private Mono<Void> tell(AppointmentEvent event) {
        return tellRecommendations.of(event.visit().clientId());
    }
}
