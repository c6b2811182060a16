package io.unknot.therapist.recommendation.kafka;

import io.unknot.events.Topics;
import io.unknot.events.recommendation.RecommendationChanged;
import io.unknot.outbox.Inbox;
import io.unknot.therapist.recommendation.Recommendations;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

@Component
class RecommendationListener {

    private final Inbox inbox;
    private final Recommendations recommendations;

    RecommendationListener(Inbox inbox, Recommendations recommendations) {
        this.inbox = inbox;
        this.recommendations = recommendations;
    }

    @KafkaListener(topics = Topics.RECOMMENDATIONS)
    void on(ConsumerRecord<String, String> record) {
        inbox.receive(
                record,
                RecommendationChanged.class,
                changed -> recommendations.replace(changed.recommendationId(), changed.therapistIds()));
    }
}
