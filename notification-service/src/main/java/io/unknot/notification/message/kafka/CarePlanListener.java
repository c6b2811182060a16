package io.unknot.notification.message.kafka;

import io.unknot.events.Topics;
import io.unknot.events.careplan.CarePlanEvent;
import io.unknot.events.careplan.CarePlanPaused;
import io.unknot.events.careplan.Course.State;
import io.unknot.notification.appointment.AppointmentId;
import io.unknot.notification.appointment.CarePlanId;
import io.unknot.notification.appointment.ClientId;
import io.unknot.notification.message.owing.Course;
import io.unknot.notification.message.owing.FollowCourse;
import io.unknot.outbox.Inbox;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

@Component
class CarePlanListener {

    private final Inbox inbox;
    private final FollowCourse courses;

    CarePlanListener(Inbox inbox, FollowCourse courses) {
        this.inbox = inbox;
        this.courses = courses;
    }

    @KafkaListener(topics = Topics.CARE_PLANS)
    void on(ConsumerRecord<String, String> record) {
        inbox.receive(record, CarePlanEvent.class, this::follow);
    }

    private Mono<Void> follow(CarePlanEvent event) {
        var told = event.course();
        var course = new Course(
                new CarePlanId(event.carePlanId()),
                event.version(),
                new ClientId(told.clientId()),
                told.state() == State.PAUSED,
                told.appointmentIds().stream().map(AppointmentId::new).toList());
        return event instanceof CarePlanPaused ? courses.pause(course) : courses.follow(course);
    }
}
