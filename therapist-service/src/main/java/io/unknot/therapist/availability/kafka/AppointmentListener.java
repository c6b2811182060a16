package io.unknot.therapist.availability.kafka;

import io.unknot.events.Event;
import io.unknot.events.Topics;
import io.unknot.events.appointment.AppointmentEvent;
import io.unknot.events.group.GroupVisitEvent;
import io.unknot.outbox.Inbox;
import io.unknot.therapist.availability.FollowAppointment;
import io.unknot.therapist.availability.FollowGroupVisit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

@Component
class AppointmentListener {

    private final Inbox inbox;
    private final FollowAppointment appointments;
    private final FollowGroupVisit groupVisits;

    AppointmentListener(Inbox inbox, FollowAppointment appointments, FollowGroupVisit groupVisits) {
        this.inbox = inbox;
        this.appointments = appointments;
        this.groupVisits = groupVisits;
    }

    @KafkaListener(topics = Topics.APPOINTMENTS)
    void on(ConsumerRecord<String, String> record) {
        inbox.receive(record, Event.class, this::follow);
    }

    private Mono<Void> follow(Event event) {
        return switch (event) {
            case AppointmentEvent appointment -> appointments.follow(appointment);
            case GroupVisitEvent groupVisit -> groupVisits.follow(groupVisit);
            default -> Mono.empty();
        };
    }
}
