package io.unknot.therapist.availability.kafka;

import io.unknot.events.Topics;
import io.unknot.events.appointment.AppointmentEvent;
import io.unknot.outbox.Inbox;
import io.unknot.therapist.availability.FollowAppointment;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

@Component
class AppointmentListener {

    private final Inbox inbox;
    private final FollowAppointment follow;

    AppointmentListener(Inbox inbox, FollowAppointment follow) {
        this.inbox = inbox;
        this.follow = follow;
    }

    @KafkaListener(topics = Topics.APPOINTMENTS)
    void on(ConsumerRecord<String, String> record) {
        inbox.receive(record, AppointmentEvent.class, follow::follow);
    }
}
