package io.unknot.notification.message.kafka;

import io.unknot.events.Topics;
import io.unknot.events.directory.TimeOffChanged;
import io.unknot.notification.message.conflict.FollowTimeOff;
import io.unknot.outbox.Inbox;
import io.unknot.schedule.roster.TimeOff;
import io.unknot.schedule.time.LocalHours;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

@Component
class TimeOffListener {

    private final Inbox inbox;
    private final FollowTimeOff timesOff;

    TimeOffListener(Inbox inbox, FollowTimeOff timesOff) {
        this.inbox = inbox;
        this.timesOff = timesOff;
    }

    @KafkaListener(topics = Topics.TIME_OFF)
    void on(ConsumerRecord<String, String> record) {
        inbox.receive(record, TimeOffChanged.class, this::follow);
    }

    private Mono<Void> follow(TimeOffChanged event) {
        var timeOff = new TimeOff(
                event.timeOffId(),
                event.therapistId(),
                event.firstDay(),
                event.lastDay(),
                new LocalHours(event.from(), event.until()));
        return event.withdrawn()
                ? timesOff.withdraw(timeOff, event.version())
                : timesOff.follow(timeOff, event.version());
    }
}
