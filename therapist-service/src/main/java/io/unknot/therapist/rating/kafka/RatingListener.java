package io.unknot.therapist.rating.kafka;

import io.unknot.events.Topics;
import io.unknot.events.review.RatingChanged;
import io.unknot.outbox.Inbox;
import io.unknot.therapist.rating.Rating;
import io.unknot.therapist.rating.Ratings;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

@Component
class RatingListener {

    private final Inbox inbox;
    private final Ratings ratings;

    RatingListener(Inbox inbox, Ratings ratings) {
        this.inbox = inbox;
        this.ratings = ratings;
    }

    @KafkaListener(topics = Topics.REVIEWS)
    void on(ConsumerRecord<String, String> record) {
        inbox.receive(
                record,
                RatingChanged.class,
                changed -> ratings.replace(new Rating(changed.therapistId(), changed.counts())));
    }
}
