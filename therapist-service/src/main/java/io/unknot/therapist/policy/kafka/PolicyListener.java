package io.unknot.therapist.policy.kafka;

import io.unknot.events.Topics;
import io.unknot.events.policy.PolicyChanged;
import io.unknot.outbox.Inbox;
import io.unknot.therapist.policy.Limit;
import io.unknot.therapist.policy.PolicyCopies;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

@Component
class PolicyListener {

    private final Inbox inbox;
    private final PolicyCopies copies;

    PolicyListener(Inbox inbox, PolicyCopies copies) {
        this.inbox = inbox;
        this.copies = copies;
    }

    @KafkaListener(topics = Topics.POLICIES)
    void on(ConsumerRecord<String, String> record) {
        inbox.receive(record, PolicyChanged.class, changed -> copies.replace(limit(changed)));
    }

    private static Limit limit(PolicyChanged changed) {
        return new Limit(
                changed.levelId(),
                changed.clinicId(),
                changed.treatmentId(),
                changed.noticeMinutes(),
                changed.horizonDays());
    }
}
